import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, publicId, table, varchar } from './support/columns.js';

export class CreatePeopleImports1795300015000 implements MigrationInterface {
  name = 'CreatePeopleImports1795300015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('people_imports', {
        columns: [
          id(),
          publicId(),
          varchar('kind', 32),
          varchar('source', 40),
          varchar('file_name', 255),
          varchar('file_sha256', 64),
          varchar('status', 32),
          integer('open_key', { nullable: true }),
          json('summary'),
          integer('created_by', { nullable: true }),
          instant('created_at'),
          instant('applied_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], open: ['open_key'] },
        index: { created: ['created_at'] },
        references: { created_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('people_imports');
  }
}
