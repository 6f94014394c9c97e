import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table, varchar } from './support/columns.js';

export class CreateLessons1795300025000 implements MigrationInterface {
  name = 'CreateLessons1795300025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('lessons', {
        columns: [
          id(),
          integer('course_version_id'),
          integer('position'),
          varchar('slug', 80),
          varchar('kind', 32),
          integer('minutes'),
        ],
        unique: { slug: ['course_version_id', 'slug'], position: ['course_version_id', 'position'] },
        references: { course_version_id: 'course_versions' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lessons');
  }
}
