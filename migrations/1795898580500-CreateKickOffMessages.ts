import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, table, text, varchar } from './support/columns.js';

export class CreateKickOffMessages1795898580500 implements MigrationInterface {
  name = 'CreateKickOffMessages1795898580500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('kick_off_messages', {
        columns: [
          id(),
          varchar('slug', 80),
          varchar('name', 200),
          varchar('role', 200),
          text('body'),
          varchar('hash', 64),
        ],
        unique: { slug: ['slug'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kick_off_messages');
  }
}
