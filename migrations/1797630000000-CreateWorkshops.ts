import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, text, varchar } from './support/columns.js';

export class CreateWorkshops1797630000000 implements MigrationInterface {
  name = 'CreateWorkshops1797630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('workshops', {
        columns: [
          id(),
          publicId(),
          varchar('title', 200),
          text('text', { nullable: true }),
          integer('minutes'),
          integer('capacity'),
          integer('cancel_hours'),
          varchar('booking', 32),
          varchar('plan', 80, { nullable: true }),
          varchar('scope_kind', 32),
          integer('scope_department_id', { nullable: true }),
          varchar('scope_location', 120, { nullable: true }),
          integer('scope_person_id', { nullable: true }),
          integer('created_by'),
          instant('created_at'),
          instant('updated_at'),
        ],
        unique: { public_id: ['public_id'] },
        index: { scope: ['scope_kind', 'scope_department_id'] },
        references: {
          scope_department_id: 'departments',
          scope_person_id: 'persons',
          created_by: 'persons',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('workshops');
  }
}
