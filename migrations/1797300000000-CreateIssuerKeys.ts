import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateIssuerKeys1797300000000 implements MigrationInterface {
  name = 'CreateIssuerKeys1797300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('issuer_keys', {
        columns: [
          id(),
          integer('generation'),
          varchar('public_key', 120),
          varchar('secret_key', 120, { nullable: true }),
          instant('made_at'),
        ],
        unique: { generation: ['generation'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('issuer_keys');
  }
}
