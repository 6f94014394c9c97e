import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, json, table, varchar } from './support/columns.js';

export class CreateHrSources1795898100000 implements MigrationInterface {
  name = 'CreateHrSources1795898100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('hr_sources', {
        columns: [
          id(),
          varchar('source', 40),
          varchar('kind', 32),
          json('mapping'),
          varchar('date_format', 20, { nullable: true }),
          varchar('name_order', 32, { nullable: true }),
          instant('updated_at'),
        ],
        unique: { source: ['source', 'kind'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('hr_sources');
  }
}
