import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

/** Chats that messages are posted to: those of departments, and people’s own. */
export class CreateChatChannels1797691001000 implements MigrationInterface {
  name = 'CreateChatChannels1797691001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('chat_channels', {
        columns: [
          id(),
          publicId(),
          varchar('kind', 16),
          varchar('name', 80, { nullable: true }),
          varchar('hook_url', 1000, { nullable: true }),
          integer('department_id', { nullable: true }),
          integer('person_id', { nullable: true }),
          varchar('live_key', 16, { nullable: true }),
          varchar('status', 16),
          instant('created_at'),
          instant('broken_at', { nullable: true }),
          instant('tested_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], live: ['live_key'] },
        index: {
          department: ['department_id', 'status'],
          person: ['person_id', 'status'],
          status: ['status'],
        },
        references: { department_id: 'departments', person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('chat_channels');
  }
}
