import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateKudosReports1796300001000 implements MigrationInterface {
  name = 'CreateKudosReports1796300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('kudos_reports', {
        columns: [
          id(),
          integer('kudos_id'),
          integer('reported_by'),
          varchar('reason', 500),
          varchar('status', 32),
          instant('reported_at'),
          integer('settled_by', { nullable: true }),
          instant('settled_at', { nullable: true }),
        ],
        unique: { reporter: ['kudos_id', 'reported_by'] },
        index: { status: ['status', 'kudos_id'] },
        references: { kudos_id: 'kudos', reported_by: 'persons', settled_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kudos_reports');
  }
}
