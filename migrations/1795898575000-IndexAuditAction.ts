import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = 'ix_audit_entries_action';

/** Finds the acts of one kind, latest first. */
export class IndexAuditAction1795898575000 implements MigrationInterface {
  name = 'IndexAuditAction1795898575000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('audit_entries', new TableIndex({ name: INDEX, columnNames: ['action', 'id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('audit_entries', INDEX);
  }
}
