import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, table, varchar } from './support/columns.js';

export class CreateLessonProgress1795300038000 implements MigrationInterface {
  name = 'CreateLessonProgress1795300038000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('lesson_progress', {
        columns: [
          id(),
          integer('course_progress_id'),
          integer('lesson_id'),
          varchar('status', 32),
          json('position', { nullable: true }),
          integer('score_permille', { nullable: true }),
          instant('started_at'),
          instant('updated_at'),
          instant('done_at', { nullable: true }),
        ],
        unique: { lesson: ['course_progress_id', 'lesson_id'] },
        index: { lesson: ['lesson_id', 'status'] },
        references: { course_progress_id: 'course_progress', lesson_id: 'lessons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lesson_progress');
  }
}
