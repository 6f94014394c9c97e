import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

/** How often a badge can be had; empty: once. */
export class AddBadgeEvery1797610000000 implements MigrationInterface {
  name = 'AddBadgeEvery1797610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('badges', [new TableColumn(varchar('every', 16, { nullable: true }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('badges', ['every']);
  }
}
