import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../src/database/dialect.js';

/** What was recorded is never changed or removed. */
export class ProtectProgressLog1795300939000 implements MigrationInterface {
  name = 'ProtectProgressLog1795300939000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner.dataSource.options.type);
    for (const sql of dialect.appendOnly('progress_log')) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const act of ['update', 'delete']) await runner.query(`DROP TRIGGER tr_progress_log_${act}`);
  }
}
