import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateCourseVersions1795300024000 implements MigrationInterface {
  name = 'CreateCourseVersions1795300024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('course_versions', {
        columns: [
          id(),
          integer('course_id'),
          integer('number'),
          varchar('hash', 64),
          varchar('language', 16),
          varchar('title', 200),
          text('summary'),
          integer('minutes'),
          instant('created_at'),
        ],
        unique: { number: ['course_id', 'number'] },
        references: { course_id: 'courses' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('course_versions');
  }
}
