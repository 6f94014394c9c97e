import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, text, varchar } from './support/columns.js';

export class CreateHeldRows1795898203000 implements MigrationInterface {
  name = 'CreateHeldRows1795898203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('held_rows', {
        columns: [
          id(),
          publicId(),
          integer('import_id'),
          integer('line'),
          varchar('source', 40),
          varchar('employee_number', 64),
          integer('person_id'),
          varchar('name_hash', 64),
          text('content', { nullable: true }),
          varchar('status', 32),
          integer('open_key', { nullable: true }),
          instant('held_at'),
          integer('decided_by', { nullable: true }),
          instant('decided_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], open: ['source', 'employee_number', 'open_key'] },
        references: { import_id: 'people_imports', person_id: 'persons', decided_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('held_rows');
  }
}
