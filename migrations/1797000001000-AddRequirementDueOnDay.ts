import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer } from './support/columns.js';

export class AddRequirementDueOnDay1797000001000 implements MigrationInterface {
  name = 'AddRequirementDueOnDay1797000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('requirements', new TableColumn(integer('due_on_day', { nullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('requirements', 'due_on_day');
  }
}
