import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreatePersons1795300009000 implements MigrationInterface {
  name = 'CreatePersons1795300009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('persons', {
        columns: [
          id(),
          publicId(),
          varchar('source', 40),
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
          instant('erased_at', { nullable: true }),
          instant('created_at'),
          instant('updated_at'),
        ],
        unique: {
          public_id: ['public_id'],
          employee_number: ['source', 'employee_number'],
          email: ['email'],
        },
        index: { number: ['employee_number'], sort: ['sort_key', 'id'], location: ['location'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('persons');
  }
}
