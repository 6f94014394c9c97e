import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateOneTimeLinks1795300019000 implements MigrationInterface {
  name = 'CreateOneTimeLinks1795300019000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('one_time_links', {
        columns: [
          id(),
          varchar('token_hash', 64),
          integer('person_id', { nullable: true }),
          varchar('purpose', 32),
          instant('created_at'),
          instant('expires_at'),
          instant('used_at', { nullable: true }),
          integer('created_by', { nullable: true }),
        ],
        unique: { token: ['token_hash'] },
        index: { person: ['person_id'] },
        references: { person_id: 'persons', created_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('one_time_links');
  }
}
