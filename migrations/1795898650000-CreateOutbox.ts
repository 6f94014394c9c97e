import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, text, varchar } from './support/columns.js';

export class CreateOutbox1795898650000 implements MigrationInterface {
  name = 'CreateOutbox1795898650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('outbox', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          varchar('channel', 16),
          day('day'),
          varchar('slot', 32),
          varchar('kind', 32),
          varchar('reach', 16),
          varchar('address', 254, { nullable: true }),
          varchar('subject', 200, { nullable: true }),
          text('words', { nullable: true }),
          varchar('status', 16),
          varchar('reason', 32, { nullable: true }),
          varchar('reply', 500, { nullable: true }),
          integer('attempts'),
          varchar('owner', 43, { nullable: true }),
          instant('lease_until', { nullable: true }),
          instant('next_attempt_at'),
          instant('expires_at'),
          instant('created_at'),
          instant('settled_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], person_day: ['person_id', 'day', 'channel', 'slot'] },
        index: {
          due: ['status', 'next_attempt_at', 'id'],
          status: ['status', 'id'],
          owner: ['owner'],
          kind: ['kind', 'status', 'settled_at'],
          created: ['created_at'],
        },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('outbox');
  }
}
