import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateTipDeliveries1795899300000 implements MigrationInterface {
  name = 'CreateTipDeliveries1795899300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('tip_deliveries', {
        columns: [
          id(),
          integer('person_id'),
          varchar('period', 7),
          integer('tip_version_id'),
          integer('department_id', { nullable: true }),
          instant('planned_at'),
          instant('opened_at', { nullable: true }),
          instant('acknowledged_at', { nullable: true }),
          varchar('acknowledged_as', 16, { nullable: true }),
        ],
        unique: { person: ['person_id', 'period'] },
        index: { period: ['period', 'tip_version_id', 'department_id'] },
        references: {
          person_id: 'persons',
          tip_version_id: 'tip_versions',
          department_id: 'departments',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tip_deliveries');
  }
}
