import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant } from './support/columns.js';

const COLUMN = instant('digest_at', { nullable: true });

/** From when on the digest of the day may take a notice up. */
export class AddNoticeDigestAt1795900000003 implements MigrationInterface {
  name = 'AddNoticeDigestAt1795900000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('notices', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('notices', COLUMN.name);
  }
}
