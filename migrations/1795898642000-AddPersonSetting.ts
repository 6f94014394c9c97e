import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

const COLUMN = varchar('setting', 16, { nullable: true });

/** Where somebody says that they meet customers. */
export class AddPersonSetting1795898642000 implements MigrationInterface {
  name = 'AddPersonSetting1795898642000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('persons', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('persons', COLUMN.name);
  }
}
