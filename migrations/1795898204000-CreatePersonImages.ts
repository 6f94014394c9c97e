import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, table, varchar } from './support/columns.js';

const nullable = { nullable: true };

export class CreatePersonImages1795898204000 implements MigrationInterface {
  name = 'CreatePersonImages1795898204000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('person_images', {
        columns: [
          id(),
          integer('import_id'),
          integer('person_id'),
          varchar('kind', 32),
          integer('row_id'),
          varchar('email', 254, nullable),
          varchar('given_name', 100, nullable),
          varchar('family_name', 100, nullable),
          varchar('search_key', 460, nullable),
          varchar('sort_key', 210, nullable),
          varchar('location', 120, nullable),
          varchar('time_zone', 64, nullable),
          varchar('locale', 16, nullable),
          integer('full_time_permille', nullable),
          day('hired_on', nullable),
          day('from_on', nullable),
          day('to_on', nullable),
          instant('starts_at', nullable),
          instant('ends_at', nullable),
          integer('department_id', nullable),
          varchar('title', 150, nullable),
          integer('manager_id', nullable),
          varchar('worker_type', 32, nullable),
          varchar('state', 500, nullable),
          instant('updated_at', nullable),
          instant('kept_at'),
        ],
        unique: { row: ['import_id', 'kind', 'person_id', 'row_id'] },
        index: { person: ['person_id'], kept: ['kept_at'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('person_images');
  }
}
