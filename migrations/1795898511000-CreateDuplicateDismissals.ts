import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table } from './support/columns.js';

export class CreateDuplicateDismissals1795898511000 implements MigrationInterface {
  name = 'CreateDuplicateDismissals1795898511000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('duplicate_dismissals', {
        columns: [
          id(),
          publicId(),
          integer('first_person_id'),
          integer('second_person_id'),
          integer('dismissed_by'),
          instant('dismissed_at'),
        ],
        unique: { public_id: ['public_id'], pair: ['first_person_id', 'second_person_id'] },
        references: { first_person_id: 'persons', second_person_id: 'persons', dismissed_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('duplicate_dismissals');
  }
}
