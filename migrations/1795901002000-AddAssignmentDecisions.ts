import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant } from './support/columns.js';

const COLUMNS = ['taken_back_at', 'managers_decide_since'].map((name) => instant(name, { nullable: true }));

/** When an assignment was taken back, and since when managers may decide about its enrolments. */
export class AddAssignmentDecisions1795901002000 implements MigrationInterface {
  name = 'AddAssignmentDecisions1795901002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'assignments',
      COLUMNS.map((column) => new TableColumn(column)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'assignments',
      COLUMNS.map(({ name }) => name),
    );
  }
}
