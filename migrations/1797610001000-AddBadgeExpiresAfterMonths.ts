import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer } from './support/columns.js';

/** How long a badge holds; empty: for good. */
export class AddBadgeExpiresAfterMonths1797610001000 implements MigrationInterface {
  name = 'AddBadgeExpiresAfterMonths1797610001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('badges', [new TableColumn(integer('expires_after_months', { nullable: true }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('badges', ['expires_after_months']);
  }
}
