import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, json, table, varchar } from './support/columns.js';

export class CreatePeopleImportRows1795300016000 implements MigrationInterface {
  name = 'CreatePeopleImportRows1795300016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('people_import_rows', {
        columns: [
          id(),
          integer('import_id'),
          integer('line'),
          varchar('action', 32),
          integer('person_id'),
          json('details'),
        ],
        unique: { line: ['import_id', 'line'] },
        index: { person: ['import_id', 'person_id'] },
        references: { import_id: 'people_imports', person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('people_import_rows');
  }
}
