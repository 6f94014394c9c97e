import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../src/database/dialect.js';

/** MariaDB's default collation takes jose, José and "jose " for duplicates; SQLite does not. */
export class SetDatabaseCollation1795300000000 implements MigrationInterface {
  name = 'SetDatabaseCollation1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    if (dialectOf(runner.dataSource.options.type).isEmbedded) return;
    await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  }

  async down(): Promise<void> {}
}
