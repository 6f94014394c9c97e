import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateWrittenBadges1797610100000 implements MigrationInterface {
  name = 'CreateWrittenBadges1797610100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('written_badges', {
        columns: [
          id(),
          varchar('slug', 80),
          text('text'),
          text('svg'),
          integer('is_withdrawn'),
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
    await runner.dropTable('written_badges');
  }
}
