import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, table, varchar } from './support/columns.js';

export class CreateEvents1795300002000 implements MigrationInterface {
  name = 'CreateEvents1795300002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('events', {
        columns: [
          id(),
          varchar('kind', 64),
          varchar('unique_key', 120, { nullable: true }),
          integer('subject_id', { nullable: true }),
          json('payload'),
          instant('occurred_at'),
        ],
        unique: { key: ['unique_key'] },
        index: { kind: ['kind', 'id'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('events');
  }
}
