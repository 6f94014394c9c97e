import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateWrittenTips1797692010000 implements MigrationInterface {
  name = 'CreateWrittenTips1797692010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('written_tips', {
        columns: [
          id(),
          varchar('slug', 80),
          integer('version'),
          text('draft', { nullable: true }),
          text('published', { nullable: true }),
          integer('is_withdrawn'),
          varchar('folder_hash', 64, { nullable: true }),
          integer('changed_by'),
          instant('changed_at'),
        ],
        unique: { slug: ['slug'] },
        references: { changed_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('written_tips');
  }
}
