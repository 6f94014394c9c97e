import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateEnrolments1795300034000 implements MigrationInterface {
  name = 'CreateEnrolments1795300034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('enrolments', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('track_id'),
          integer('track_version_id'),
          integer('cycle'),
          integer('open_key', { nullable: true }),
          varchar('status', 32),
          instant('enrolled_at'),
          day('starts_on'),
          instant('starts_at'),
          day('due_on', { nullable: true }),
          instant('due_at', { nullable: true }),
          instant('started_at', { nullable: true }),
          instant('completed_at', { nullable: true }),
          integer('score_permille', { nullable: true }),
          integer('requirements_done'),
          integer('requirements_total'),
        ],
        unique: {
          public_id: ['public_id'],
          cycle: ['person_id', 'track_id', 'cycle'],
          open: ['person_id', 'track_id', 'open_key'],
        },
        index: { track: ['track_id', 'status', 'due_at'] },
        references: { person_id: 'persons', track_id: 'tracks', track_version_id: 'track_versions' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('enrolments');
  }
}
