import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, integer, table, varchar } from './support/columns.js';

export class CreatePlacementPeriods1795300011000 implements MigrationInterface {
  name = 'CreatePlacementPeriods1795300011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('placement_periods', {
        columns: [
          id(),
          integer('person_id'),
          day('from_on'),
          day('to_on'),
          integer('department_id', { nullable: true }),
          varchar('title', 150, { nullable: true }),
          integer('manager_id', { nullable: true }),
          varchar('worker_type', 32),
        ],
        unique: { person: ['person_id', 'from_on'] },
        index: {
          department: ['department_id', 'to_on'],
          manager: ['manager_id', 'to_on'],
          title: ['title', 'to_on'],
        },
        references: { person_id: 'persons', department_id: 'departments', manager_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('placement_periods');
  }
}
