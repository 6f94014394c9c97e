import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant } from './support/columns.js';

/** Since when an assignment is paused. */
export class AddAssignmentPausedAt1796100001000 implements MigrationInterface {
  name = 'AddAssignmentPausedAt1796100001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('assignments', [new TableColumn(instant('paused_at', { nullable: true }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('assignments', ['paused_at']);
  }
}
