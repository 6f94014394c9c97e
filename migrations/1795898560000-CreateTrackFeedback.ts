import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateTrackFeedback1795898560000 implements MigrationInterface {
  name = 'CreateTrackFeedback1795898560000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('track_feedback', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('track_id'),
          integer('enrolment_id'),
          integer('usefulness'),
          integer('worth'),
          varchar('suggestion', 1000, { nullable: true }),
          instant('sent_at'),
        ],
        unique: { public_id: ['public_id'], person: ['person_id', 'track_id'] },
        index: {
          figures: ['track_id', 'usefulness', 'worth'],
          suggestions: ['track_id', 'public_id'],
          sent: ['sent_at'],
        },
        references: { person_id: 'persons', track_id: 'tracks', enrolment_id: 'enrolments' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('track_feedback');
  }
}
