import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table } from './support/columns.js';

export class CreateReportingLines1795300012000 implements MigrationInterface {
  name = 'CreateReportingLines1795300012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('reporting_lines', {
        columns: [
          id(),
          integer('generation'),
          integer('ancestor_id'),
          integer('descendant_id'),
          integer('depth'),
        ],
        unique: { pair: ['generation', 'ancestor_id', 'descendant_id'] },
        index: { descendant: ['generation', 'descendant_id', 'depth'] },
        references: { ancestor_id: 'persons', descendant_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reporting_lines');
  }
}
