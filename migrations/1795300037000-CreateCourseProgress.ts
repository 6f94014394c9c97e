import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table } from './support/columns.js';

export class CreateCourseProgress1795300037000 implements MigrationInterface {
  name = 'CreateCourseProgress1795300037000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('course_progress', {
        columns: [
          id(),
          integer('person_id'),
          integer('course_id'),
          integer('course_version_id'),
          integer('cycle'),
          integer('lessons_done'),
          integer('lessons_total'),
          integer('score_permille', { nullable: true }),
          instant('started_at'),
          instant('completed_at', { nullable: true }),
        ],
        unique: { course: ['person_id', 'course_id', 'cycle'] },
        index: { version: ['course_version_id'], completed: ['course_id', 'completed_at'] },
        references: { person_id: 'persons', course_id: 'courses', course_version_id: 'course_versions' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('course_progress');
  }
}
