import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateNoticePreferences1796000000000 implements MigrationInterface {
  name = 'CreateNoticePreferences1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('notice_preferences', {
        columns: [id(), integer('person_id'), varchar('kind', 32), instant('app_only_since')],
        unique: { kind: ['person_id', 'kind'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notice_preferences');
  }
}
