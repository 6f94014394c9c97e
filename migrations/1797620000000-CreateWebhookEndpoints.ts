import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, publicId, table, varchar } from './support/columns.js';

export class CreateWebhookEndpoints1797620000000 implements MigrationInterface {
  name = 'CreateWebhookEndpoints1797620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('webhook_endpoints', {
        columns: [
          id(),
          publicId(),
          varchar('name', 80),
          varchar('url', 500),
          varchar('events', 1000),
          varchar('status', 16),
          varchar('secret', 80),
          varchar('previous_secret', 80, { nullable: true }),
          instant('previous_until', { nullable: true }),
          instant('tells_since'),
          instant('failing_since', { nullable: true }),
          instant('rest_until', { nullable: true }),
          instant('created_at'),
        ],
        unique: { public_id: ['public_id'] },
        index: { status: ['status'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook_endpoints');
  }
}
