import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant } from './support/columns.js';

/** Until when a badge holds; empty: for good. */
export class AddAwardExpiresAt1797610003000 implements MigrationInterface {
  name = 'AddAwardExpiresAt1797610003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('awards', [new TableColumn(instant('expires_at', { nullable: true }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('awards', ['expires_at']);
  }
}
