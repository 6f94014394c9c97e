import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateCompanyLooks1795898570000 implements MigrationInterface {
  name = 'CreateCompanyLooks1795898570000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('company_looks', {
        columns: [
          id(),
          integer('version'),
          varchar('name', 60),
          varchar('accent', 7),
          varchar('logo_sha256', 64, { nullable: true }),
          integer('logo_width', { nullable: true }),
          integer('logo_height', { nullable: true }),
          instant('chosen_at'),
        ],
        unique: { version: ['version'] },
        index: { logo: ['logo_sha256'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('company_looks');
  }
}
