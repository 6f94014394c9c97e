import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateCourses1795300023000 implements MigrationInterface {
  name = 'CreateCourses1795300023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('courses', {
        columns: [
          id(),
          publicId(),
          varchar('slug', 80),
          integer('current_version_id', { nullable: true }),
          instant('created_at'),
          instant('retired_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], slug: ['slug'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('courses');
  }
}
