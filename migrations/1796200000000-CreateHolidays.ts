import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, publicId, table, varchar } from './support/columns.js';

export class CreateHolidays1796200000000 implements MigrationInterface {
  name = 'CreateHolidays1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('holidays', {
        columns: [
          id(),
          publicId(),
          varchar('location', 120),
          day('day'),
          varchar('name', 120),
          instant('created_at'),
        ],
        unique: { public_id: ['public_id'], day: ['location', 'day'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('holidays');
  }
}
