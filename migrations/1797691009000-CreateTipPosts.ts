import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

/** The month’s tip as a post to a department: once a chat and month. */
export class CreateTipPosts1797691009000 implements MigrationInterface {
  name = 'CreateTipPosts1797691009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('tip_posts', {
        columns: [
          id(),
          integer('chat_channel_id'),
          varchar('period', 7),
          integer('tip_version_id'),
          varchar('message_id', 22),
          instant('planned_at'),
        ],
        unique: { channel: ['chat_channel_id', 'period'] },
        index: { period: ['period'] },
        references: {
          chat_channel_id: 'chat_channels',
          tip_version_id: 'tip_versions',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tip_posts');
  }
}
