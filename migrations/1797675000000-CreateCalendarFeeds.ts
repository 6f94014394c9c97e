import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateCalendarFeeds1797675000000 implements MigrationInterface {
  name = 'CreateCalendarFeeds1797675000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('calendar_feeds', {
        columns: [
          id(),
          integer('person_id'),
          varchar('token_hash', 64, { nullable: true }),
          instant('made_at'),
        ],
        unique: { person: ['person_id'], token: ['token_hash'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_feeds');
  }
}
