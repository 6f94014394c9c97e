import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, json, table, varchar } from './support/columns.js';

export class CreateEnrolmentReasons1795300035000 implements MigrationInterface {
  name = 'CreateEnrolmentReasons1795300035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('enrolment_reasons', {
        columns: [
          id(),
          integer('enrolment_id'),
          integer('assignment_id'),
          integer('assignment_version'),
          integer('run_id', { nullable: true }),
          integer('open_key', { nullable: true }),
          day('due_on', { nullable: true }),
          json('facts'),
          instant('from_at'),
          instant('ended_at', { nullable: true }),
          varchar('end_cause', 64, { nullable: true }),
        ],
        unique: { open: ['enrolment_id', 'assignment_id', 'open_key'] },
        index: { assignment: ['assignment_id', 'open_key', 'enrolment_id'], run: ['run_id'] },
        references: { enrolment_id: 'enrolments', assignment_id: 'assignments', run_id: 'assignment_runs' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('enrolment_reasons');
  }
}
