import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table, varchar } from './support/columns.js';

export class CreateCourseFiles1795300024500 implements MigrationInterface {
  name = 'CreateCourseFiles1795300024500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('course_files', {
        columns: [
          id(),
          integer('course_version_id'),
          varchar('name', 100),
          varchar('sha256', 64),
          varchar('media_type', 100),
        ],
        unique: { name: ['course_version_id', 'name'] },
        references: { course_version_id: 'course_versions' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('course_files');
  }
}
