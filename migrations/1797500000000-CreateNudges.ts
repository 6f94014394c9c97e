import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table } from './support/columns.js';

export class CreateNudges1797500000000 implements MigrationInterface {
  name = 'CreateNudges1797500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('nudges', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('enrolment_id'),
          day('day'),
          integer('nudged_by'),
          instant('nudged_at'),
        ],
        unique: { public_id: ['public_id'], enrolment: ['enrolment_id', 'day'] },
        index: { person: ['person_id'] },
        references: { person_id: 'persons', enrolment_id: 'enrolments', nudged_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('nudges');
  }
}
