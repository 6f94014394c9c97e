import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../src/database/dialect.js';

/** What was recorded is never changed or removed. */
export class ProtectAuditEntries1795300904000 implements MigrationInterface {
  name = 'ProtectAuditEntries1795300904000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner.dataSource.options.type);
    for (const sql of dialect.appendOnly('audit_entries')) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const act of ['update', 'delete']) await runner.query(`DROP TRIGGER tr_audit_entries_${act}`);
  }
}
