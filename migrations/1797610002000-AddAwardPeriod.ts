import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

/** For which period a badge was given; those that stand already were given once. */
export class AddAwardPeriod1797610002000 implements MigrationInterface {
  name = 'AddAwardPeriod1797610002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('awards', [new TableColumn(varchar('period', 16, { default: "'once'" }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('awards', ['period']);
  }
}
