import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateCredentials1797300001000 implements MigrationInterface {
  name = 'CreateCredentials1797300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('credentials', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('badge_id'),
          varchar('name_form', 32),
          instant('made_at'),
          instant('shared_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], person: ['person_id', 'badge_id'] },
        index: { badge: ['badge_id'] },
        references: { person_id: 'persons', badge_id: 'badges' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('credentials');
  }
}
