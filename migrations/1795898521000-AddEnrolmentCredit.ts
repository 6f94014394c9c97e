import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { day, instant } from './support/columns.js';

const COLUMNS = [
  day('credit_from_on', { nullable: true }),
  instant('credit_from_at', { nullable: true }),
  instant('superseded_at', { nullable: true }),
];

/** What counts in an enrolment after a break in service, and until when an older one counted. */
export class AddEnrolmentCredit1795898521000 implements MigrationInterface {
  name = 'AddEnrolmentCredit1795898521000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'enrolments',
      COLUMNS.map((column) => new TableColumn(column)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'enrolments',
      COLUMNS.map(({ name }) => name),
    );
  }
}
