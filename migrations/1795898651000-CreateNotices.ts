import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateNotices1795898651000 implements MigrationInterface {
  name = 'CreateNotices1795898651000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('notices', {
        columns: [
          id(),
          varchar('cause', 160),
          integer('person_id'),
          varchar('kind', 32),
          varchar('subject', 200, { nullable: true }),
          text('words', { nullable: true }),
          integer('message_id', { nullable: true }),
          instant('say_at'),
          instant('expires_at'),
          instant('created_at'),
        ],
        unique: { cause: ['cause'] },
        index: {
          person: ['person_id', 'id'],
          due: ['message_id', 'say_at', 'person_id'],
          created: ['created_at'],
        },
        references: { person_id: 'persons', message_id: 'outbox' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notices');
  }
}
