import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, json, table, text, varchar } from './support/columns.js';

export class CreateWorkshopPlans1797670000000 implements MigrationInterface {
  name = 'CreateWorkshopPlans1797670000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('workshop_plans', {
        columns: [
          id(),
          varchar('slug', 80),
          varchar('title', 200),
          integer('minutes'),
          json('facts'),
          text('body'),
          varchar('hash', 64),
        ],
        unique: { slug: ['slug'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('workshop_plans');
  }
}
