import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateEnrolmentPeriods1795300036000 implements MigrationInterface {
  name = 'CreateEnrolmentPeriods1795300036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('enrolment_periods', {
        columns: [
          id(),
          integer('enrolment_id'),
          varchar('status', 32),
          instant('due_at', { nullable: true }),
          instant('from_at'),
          instant('to_at'),
          varchar('note', 500, { nullable: true }),
          integer('changed_by', { nullable: true }),
        ],
        unique: { from: ['enrolment_id', 'from_at'] },
        index: { to: ['enrolment_id', 'to_at'] },
        references: { enrolment_id: 'enrolments', changed_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('enrolment_periods');
  }
}
