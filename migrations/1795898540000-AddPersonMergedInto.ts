import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer } from './support/columns.js';

const COLUMN = integer('merged_into_id', { nullable: true });

/** Whose record stands for this one, since both are of the same person. */
export class AddPersonMergedInto1795898540000 implements MigrationInterface {
  name = 'AddPersonMergedInto1795898540000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('persons', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('persons', COLUMN.name);
  }
}
