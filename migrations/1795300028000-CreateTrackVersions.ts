import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateTrackVersions1795300028000 implements MigrationInterface {
  name = 'CreateTrackVersions1795300028000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('track_versions', {
        columns: [
          id(),
          integer('track_id'),
          integer('number'),
          varchar('hash', 64),
          varchar('title', 200),
          text('summary'),
          integer('minutes'),
          integer('requirement_count'),
          instant('created_at'),
        ],
        unique: { number: ['track_id', 'number'] },
        references: { track_id: 'tracks' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('track_versions');
  }
}
