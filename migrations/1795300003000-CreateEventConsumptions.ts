import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateEventConsumptions1795300003000 implements MigrationInterface {
  name = 'CreateEventConsumptions1795300003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('event_consumptions', {
        columns: [
          id(),
          varchar('consumer', 64),
          integer('event_id'),
          varchar('status', 32),
          varchar('owner', 43, { nullable: true }),
          instant('lease_until', { nullable: true }),
          integer('attempts'),
          text('last_error', { nullable: true }),
          instant('done_at', { nullable: true }),
        ],
        unique: { event: ['consumer', 'event_id'] },
        index: { status: ['consumer', 'status', 'event_id'], event: ['event_id'] },
        references: { event_id: 'events' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('event_consumptions');
  }
}
