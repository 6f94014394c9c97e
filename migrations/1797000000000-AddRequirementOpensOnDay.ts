import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer } from './support/columns.js';

export class AddRequirementOpensOnDay1797000000000 implements MigrationInterface {
  name = 'AddRequirementOpensOnDay1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('requirements', new TableColumn(integer('opens_on_day', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('requirements', 'opens_on_day');
  }
}
