import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

const COLUMN = varchar('public_id', 22, { nullable: true });

/** By what the inbox names a notice; null where a message of its own says it. */
export class AddNoticePublicId1795900000000 implements MigrationInterface {
  name = 'AddNoticePublicId1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('notices', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('notices', COLUMN.name);
  }
}
