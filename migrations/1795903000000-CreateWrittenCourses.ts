import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateWrittenCourses1795903000000 implements MigrationInterface {
  name = 'CreateWrittenCourses1795903000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('written_courses', {
        columns: [
          id(),
          varchar('slug', 80),
          varchar('hash', 64),
          varchar('folder_hash', 64, { nullable: true }),
          integer('published_by'),
          instant('published_at'),
        ],
        unique: { slug: ['slug'] },
        references: { published_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('written_courses');
  }
}
