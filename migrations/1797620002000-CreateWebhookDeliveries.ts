import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateWebhookDeliveries1797620002000 implements MigrationInterface {
  name = 'CreateWebhookDeliveries1797620002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('webhook_deliveries', {
        columns: [
          id(),
          publicId(),
          integer('endpoint_id'),
          integer('message_id'),
          varchar('status', 16),
          integer('attempts'),
          integer('tries'),
          varchar('owner', 43, { nullable: true }),
          instant('lease_until', { nullable: true }),
          instant('next_attempt_at'),
          instant('created_at'),
          instant('settled_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], message: ['endpoint_id', 'message_id'] },
        index: {
          due: ['status', 'next_attempt_at', 'id'],
          queue: ['endpoint_id', 'status', 'next_attempt_at', 'id'],
          log: ['endpoint_id', 'status', 'id'],
          message: ['message_id'],
          owner: ['owner'],
          created: ['created_at'],
        },
        references: { endpoint_id: 'webhook_endpoints', message_id: 'webhook_messages' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook_deliveries');
  }
}
