import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { day, varchar } from './support/columns.js';

const COLUMNS = [
  day('credited_on', { nullable: true }),
  varchar('credit_evidence', 500, { nullable: true }),
  varchar('credit_link', 500, { nullable: true }),
];

/** On which day an equal thing was completed that counts for an enrolment, and what shows it. */
export class AddEnrolmentCreditedElsewhere1797101000000 implements MigrationInterface {
  name = 'AddEnrolmentCreditedElsewhere1797101000000';

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
