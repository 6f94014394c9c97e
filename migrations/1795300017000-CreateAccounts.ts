import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateAccounts1795300017000 implements MigrationInterface {
  name = 'CreateAccounts1795300017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('accounts', {
        columns: [
          id(),
          integer('person_id'),
          varchar('password_hash', 200, { nullable: true }),
          instant('password_set_at', { nullable: true }),
          instant('disabled_at', { nullable: true }),
          instant('created_at'),
        ],
        unique: { person: ['person_id'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('accounts');
  }
}
