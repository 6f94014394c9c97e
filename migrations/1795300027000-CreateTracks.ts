import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, publicId, table, varchar } from './support/columns.js';

export class CreateTracks1795300027000 implements MigrationInterface {
  name = 'CreateTracks1795300027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('tracks', {
        columns: [
          id(),
          publicId(),
          varchar('slug', 80),
          varchar('depth', 32),
          integer('current_version_id', { nullable: true }),
          json('recurrence', { nullable: true }),
          instant('created_at'),
          instant('retired_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], slug: ['slug'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tracks');
  }
}
