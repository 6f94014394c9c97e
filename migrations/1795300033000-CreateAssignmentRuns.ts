import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateAssignmentRuns1795300033000 implements MigrationInterface {
  name = 'CreateAssignmentRuns1795300033000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('assignment_runs', {
        columns: [
          id(),
          publicId(),
          integer('assignment_id'),
          integer('version'),
          varchar('cause', 64),
          integer('enrolled_count'),
          integer('reason_count'),
          instant('started_at'),
          instant('finished_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'] },
        index: { assignment: ['assignment_id', 'started_at'] },
        references: { assignment_id: 'assignments' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assignment_runs');
  }
}
