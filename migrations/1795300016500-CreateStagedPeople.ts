import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateStagedPeople1795300016500 implements MigrationInterface {
  name = 'CreateStagedPeople1795300016500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('staged_people', {
        columns: [
          id(),
          integer('import_id'),
          integer('line'),
          varchar('action', 32),
          integer('person_id', { nullable: true }),
          varchar('public_id', 22, { nullable: true }),
          varchar('employee_number', 64),
          varchar('email', 254, { nullable: true }),
          varchar('given_name', 100),
          varchar('family_name', 100),
          varchar('search_key', 460),
          varchar('sort_key', 210),
          varchar('location', 120, { nullable: true }),
          varchar('time_zone', 64, { nullable: true }),
          varchar('locale', 16, { nullable: true }),
          integer('full_time_permille', { nullable: true }),
          varchar('person_act', 32),
          varchar('service_act', 32),
          integer('service_id', { nullable: true }),
          day('hired_on', { nullable: true }),
          day('from_on'),
          day('to_on'),
          instant('starts_at'),
          instant('ends_at'),
          varchar('placement_act', 32),
          integer('placement_id', { nullable: true }),
          day('placed_on'),
          varchar('department', 120, { nullable: true }),
          varchar('title', 150, { nullable: true }),
          integer('manager_id', { nullable: true }),
          varchar('manager_number', 64, { nullable: true }),
          varchar('worker_type', 32),
          text('fields'),
        ],
        unique: { line: ['import_id', 'line'] },
        index: {
          person: ['import_id', 'person_id'],
          service: ['import_id', 'service_id'],
          placement: ['import_id', 'placement_id'],
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('staged_people');
  }
}
