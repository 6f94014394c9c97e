import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreatePeopleImportKeptRows1795898201000 implements MigrationInterface {
  name = 'CreatePeopleImportKeptRows1795898201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('people_import_kept_rows', {
        columns: [
          id(),
          integer('import_id'),
          integer('line'),
          varchar('action', 32),
          varchar('employee_number', 64, { nullable: true }),
          text('content'),
          instant('kept_at'),
        ],
        unique: { line: ['import_id', 'action', 'line'] },
        index: { number: ['employee_number'], kept: ['kept_at'] },
        references: { import_id: 'people_imports' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('people_import_kept_rows');
  }
}
