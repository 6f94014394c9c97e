import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreatePeopleImportRuns1795898200000 implements MigrationInterface {
  name = 'CreatePeopleImportRuns1795898200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('people_import_runs', {
        columns: [
          id(),
          integer('import_id'),
          integer('file_bytes'),
          varchar('phase', 32),
          integer('rows_done'),
          integer('rows_total', { nullable: true }),
          instant('alive_at'),
        ],
        unique: { import: ['import_id'] },
        references: { import_id: 'people_imports' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('people_import_runs');
  }
}
