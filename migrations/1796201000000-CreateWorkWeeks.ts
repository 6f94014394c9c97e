import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, table, varchar } from './support/columns.js';

export class CreateWorkWeeks1796201000000 implements MigrationInterface {
  name = 'CreateWorkWeeks1796201000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('work_weeks', {
        columns: [id(), varchar('location', 120), varchar('weekdays', 16), instant('changed_at')],
        unique: { location: ['location'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('work_weeks');
  }
}
