import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table } from './support/columns.js';

/** Which runs were undone, when and by whom. */
export class CreateAssignmentRunUndos1796100000000 implements MigrationInterface {
  name = 'CreateAssignmentRunUndos1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('assignment_run_undos', {
        columns: [id(), integer('run_id'), integer('undone_by'), instant('undone_at')],
        unique: { run: ['run_id'] },
        references: { run_id: 'assignment_runs', undone_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assignment_run_undos');
  }
}
