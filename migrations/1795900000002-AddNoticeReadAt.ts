import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant } from './support/columns.js';

const COLUMN = instant('read_at', { nullable: true });

/** When its person read a notice in the app. */
export class AddNoticeReadAt1795900000002 implements MigrationInterface {
  name = 'AddNoticeReadAt1795900000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('notices', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('notices', COLUMN.name);
  }
}
