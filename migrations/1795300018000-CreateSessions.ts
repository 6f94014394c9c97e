import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateSessions1795300018000 implements MigrationInterface {
  name = 'CreateSessions1795300018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('sessions', {
        columns: [
          id(),
          publicId(),
          varchar('token_hash', 64),
          integer('person_id'),
          varchar('kind', 32),
          varchar('name', 80, { nullable: true }),
          instant('created_at'),
          instant('last_seen_at'),
          instant('expires_at'),
        ],
        unique: { public_id: ['public_id'], token: ['token_hash'] },
        index: { person: ['person_id'], expires: ['expires_at'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sessions');
  }
}
