import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { day } from './support/columns.js';

const COLUMNS = ['waived_until', 'extended_to', 'extended_on'].map((name) => day(name, { nullable: true }));

/** Until when an enrolment is waived, and to which day it was extended, and when. */
export class AddEnrolmentDecisions1795901000000 implements MigrationInterface {
  name = 'AddEnrolmentDecisions1795901000000';

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
