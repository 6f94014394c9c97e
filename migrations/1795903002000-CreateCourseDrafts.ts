import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateCourseDrafts1795903002000 implements MigrationInterface {
  name = 'CreateCourseDrafts1795903002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('course_drafts', {
        columns: [
          id(),
          varchar('slug', 80),
          varchar('base_hash', 64, { nullable: true }),
          integer('version'),
          integer('created_by'),
          instant('created_at'),
          instant('changed_at'),
        ],
        unique: { slug: ['slug'] },
        references: { created_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('course_drafts');
  }
}
