import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, table, text, varchar } from './support/columns.js';

export class CreateBadges1796300100000 implements MigrationInterface {
  name = 'CreateBadges1796300100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('badges', {
        columns: [
          id(),
          varchar('slug', 80),
          integer('position'),
          varchar('title', 60),
          varchar('summary', 200),
          text('body'),
          json('criterion'),
          text('svg'),
          varchar('svg_hash', 64),
          varchar('hash', 64),
          instant('retired_at', { nullable: true }),
        ],
        unique: { slug: ['slug'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('badges');
  }
}
