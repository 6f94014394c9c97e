import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer } from './support/columns.js';

/** Which chat a message is posted to. */
export class AddOutboxChatChannel1797691002000 implements MigrationInterface {
  name = 'AddOutboxChatChannel1797691002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('outbox', [new TableColumn(integer('chat_channel_id', { nullable: true }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('outbox', ['chat_channel_id']);
  }
}
