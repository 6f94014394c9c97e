import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, publicId, table, text, varchar } from './support/columns.js';

export class CreateWebhookMessages1797620001000 implements MigrationInterface {
  name = 'CreateWebhookMessages1797620001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('webhook_messages', {
        columns: [
          id(),
          publicId(),
          varchar('cause', 80),
          varchar('event', 64),
          text('body'),
          instant('created_at'),
        ],
        unique: { public_id: ['public_id'], cause: ['cause'] },
        index: { created: ['created_at'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook_messages');
  }
}
