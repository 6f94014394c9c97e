import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateAuditSeals1795300006000 implements MigrationInterface {
  name = 'CreateAuditSeals1795300006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('audit_seals', {
        columns: [
          id(),
          integer('number'),
          integer('from_entry_id'),
          integer('to_entry_id'),
          integer('entry_count'),
          varchar('previous', 64),
          varchar('root', 64),
          instant('sealed_at'),
        ],
        unique: { number: ['number'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_seals');
  }
}
