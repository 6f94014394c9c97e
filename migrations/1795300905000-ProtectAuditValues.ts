import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../src/database/dialect.js';

/** Values may be blanked by an erasure; their salted digest stays. */
export class ProtectAuditValues1795300905000 implements MigrationInterface {
  name = 'ProtectAuditValues1795300905000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner.dataSource.options.type);
    for (const sql of dialect.appendOnly(
      'audit_values',
      'NEW.value_text IS NULL AND NEW.salt IS NULL AND NEW.digest = OLD.digest AND NEW.field = OLD.field AND NEW.entry_id = OLD.entry_id AND NEW.id = OLD.id',
    ))
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const act of ['update', 'delete']) await runner.query(`DROP TRIGGER tr_audit_values_${act}`);
  }
}
