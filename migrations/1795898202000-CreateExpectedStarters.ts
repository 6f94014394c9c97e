import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table } from './support/columns.js';

export class CreateExpectedStarters1795898202000 implements MigrationInterface {
  name = 'CreateExpectedStarters1795898202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('expected_starters', {
        columns: [id(), integer('person_id')],
        unique: { person: ['person_id'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('expected_starters');
  }
}
