import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer } from './support/columns.js';

const COLUMN = integer('about_id', { nullable: true });

/** Which row of its feature a notice is about. */
export class AddNoticeAbout1795900000001 implements MigrationInterface {
  name = 'AddNoticeAbout1795900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('notices', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('notices', COLUMN.name);
  }
}
