import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

/** For which period the badge was given that is taken along. */
export class AddCredentialPeriod1797610006000 implements MigrationInterface {
  name = 'AddCredentialPeriod1797610006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('credentials', [new TableColumn(varchar('period', 16, { default: "'once'" }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('credentials', ['period']);
  }
}
