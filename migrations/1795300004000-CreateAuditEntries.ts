import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateAuditEntries1795300004000 implements MigrationInterface {
  name = 'CreateAuditEntries1795300004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('audit_entries', {
        columns: [
          id(),
          varchar('actor_kind', 32),
          integer('actor_id', { nullable: true }),
          varchar('action', 64),
          varchar('subject_type', 32),
          integer('subject_id', { nullable: true }),
          instant('occurred_at'),
          varchar('digest', 64),
        ],
        index: {
          subject: ['subject_type', 'subject_id', 'id'],
          actor: ['actor_id', 'id'],
          occurred: ['occurred_at'],
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_entries');
  }
}
