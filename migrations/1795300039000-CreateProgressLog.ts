import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, table, varchar } from './support/columns.js';

export class CreateProgressLog1795300039000 implements MigrationInterface {
  name = 'CreateProgressLog1795300039000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('progress_log', {
        columns: [
          id(),
          integer('person_id'),
          integer('course_progress_id'),
          integer('lesson_id', { nullable: true }),
          varchar('action', 32),
          json('data', { nullable: true }),
          instant('occurred_at'),
        ],
        index: { course: ['course_progress_id', 'id'], person: ['person_id', 'id'] },
        references: { person_id: 'persons', course_progress_id: 'course_progress', lesson_id: 'lessons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('progress_log');
  }
}
