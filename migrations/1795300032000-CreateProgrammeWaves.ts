import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateProgrammeWaves1795300032000 implements MigrationInterface {
  name = 'CreateProgrammeWaves1795300032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('programme_waves', {
        columns: [
          id(),
          publicId(),
          integer('assignment_id'),
          day('starts_on'),
          varchar('scope_kind', 32),
          integer('department_id', { nullable: true }),
          varchar('location', 120, { nullable: true }),
          integer('created_by', { nullable: true }),
          instant('created_at'),
        ],
        unique: { public_id: ['public_id'] },
        index: { assignment: ['assignment_id', 'starts_on'] },
        references: { assignment_id: 'assignments', department_id: 'departments', created_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('programme_waves');
  }
}
