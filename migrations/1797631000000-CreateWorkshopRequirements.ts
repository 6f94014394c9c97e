import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table, varchar } from './support/columns.js';

export class CreateWorkshopRequirements1797631000000 implements MigrationInterface {
  name = 'CreateWorkshopRequirements1797631000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('workshop_requirements', {
        columns: [id(), integer('workshop_id'), varchar('slug', 80)],
        unique: { slug: ['workshop_id', 'slug'] },
        index: { slug: ['slug'] },
        references: { workshop_id: 'workshops' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('workshop_requirements');
  }
}
