import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, table } from './support/columns.js';

export class CreateServicePeriods1795300010000 implements MigrationInterface {
  name = 'CreateServicePeriods1795300010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('service_periods', {
        columns: [
          id(),
          integer('person_id'),
          day('hired_on', { nullable: true }),
          day('from_on'),
          day('to_on'),
          instant('starts_at'),
          instant('ends_at'),
        ],
        unique: { person: ['person_id', 'from_on'] },
        index: { ends: ['ends_at'], range: ['from_on', 'to_on'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('service_periods');
  }
}
