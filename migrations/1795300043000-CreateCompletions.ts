import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, publicId, table } from './support/columns.js';

export class CreateCompletions1795300043000 implements MigrationInterface {
  name = 'CreateCompletions1795300043000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('completions', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('track_id'),
          integer('track_version_id'),
          integer('enrolment_id'),
          integer('cycle'),
          instant('completed_at'),
          integer('score_permille', { nullable: true }),
          json('versions'),
        ],
        unique: { public_id: ['public_id'], enrolment: ['enrolment_id'] },
        index: { person: ['person_id', 'track_id'], track: ['track_id', 'completed_at'] },
        references: {
          person_id: 'persons',
          track_id: 'tracks',
          track_version_id: 'track_versions',
          enrolment_id: 'enrolments',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('completions');
  }
}
