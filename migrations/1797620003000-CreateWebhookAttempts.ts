import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateWebhookAttempts1797620003000 implements MigrationInterface {
  name = 'CreateWebhookAttempts1797620003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('webhook_attempts', {
        columns: [
          id(),
          integer('delivery_id'),
          instant('made_at'),
          integer('duration_ms'),
          integer('http_status', { nullable: true }),
          varchar('failure', 32, { nullable: true }),
          text('answer', { nullable: true }),
        ],
        index: { delivery: ['delivery_id', 'id'], made: ['made_at'] },
        references: { delivery_id: 'webhook_deliveries' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook_attempts');
  }
}
