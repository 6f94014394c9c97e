import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateLessonReports1795898530000 implements MigrationInterface {
  name = 'CreateLessonReports1795898530000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('lesson_reports', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('lesson_id'),
          varchar('language', 16),
          varchar('text', 2000),
          varchar('status', 32),
          instant('reported_at'),
          varchar('answer', 2000, { nullable: true }),
          integer('answered_by', { nullable: true }),
          instant('answered_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'] },
        index: { person: ['person_id', 'lesson_id'], status: ['status'] },
        references: { person_id: 'persons', lesson_id: 'lessons', answered_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lesson_reports');
  }
}
