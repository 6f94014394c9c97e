import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateReportingGenerations1795300013000 implements MigrationInterface {
  name = 'CreateReportingGenerations1795300013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('reporting_generations', {
        columns: [id(), integer('generation'), varchar('status', 32), instant('created_at')],
        unique: { generation: ['generation'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reporting_generations');
  }
}
