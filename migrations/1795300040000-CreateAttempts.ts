import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, publicId, table } from './support/columns.js';

export class CreateAttempts1795300040000 implements MigrationInterface {
  name = 'CreateAttempts1795300040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('attempts', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('lesson_progress_id'),
          integer('number'),
          integer('open_key', { nullable: true }),
          json('asked'),
          json('answers'),
          integer('revision'),
          integer('score_permille', { nullable: true }),
          integer('passed', { nullable: true }),
          instant('started_at'),
          instant('submitted_at', { nullable: true }),
        ],
        unique: {
          public_id: ['public_id'],
          number: ['lesson_progress_id', 'number'],
          open: ['lesson_progress_id', 'open_key'],
        },
        index: { person: ['person_id'] },
        references: { person_id: 'persons', lesson_progress_id: 'lesson_progress' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attempts');
  }
}
