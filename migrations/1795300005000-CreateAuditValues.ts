import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table, text, varchar } from './support/columns.js';

export class CreateAuditValues1795300005000 implements MigrationInterface {
  name = 'CreateAuditValues1795300005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('audit_values', {
        columns: [
          id(),
          integer('entry_id'),
          varchar('field', 64),
          text('value_text', { nullable: true }),
          varchar('salt', 22, { nullable: true }),
          varchar('digest', 64),
        ],
        unique: { field: ['entry_id', 'field'] },
        references: { entry_id: 'audit_entries' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_values');
  }
}
