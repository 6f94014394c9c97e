import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateDuplicateKeys1795898510000 implements MigrationInterface {
  name = 'CreateDuplicateKeys1795898510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('duplicate_keys', {
        columns: [
          id(),
          integer('person_id'),
          varchar('name_hash', 64, { nullable: true }),
          varchar('mailbox_hash', 64, { nullable: true }),
          varchar('mailbox_name_hash', 64, { nullable: true }),
          instant('keyed_at'),
        ],
        unique: { person: ['person_id'] },
        index: { name: ['name_hash', 'person_id'], mailbox: ['mailbox_hash', 'person_id'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('duplicate_keys');
  }
}
