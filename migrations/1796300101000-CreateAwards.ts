import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateAwards1796300101000 implements MigrationInterface {
  name = 'CreateAwards1796300101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('awards', {
        columns: [
          id(),
          integer('badge_id'),
          integer('person_id'),
          instant('awarded_at'),
          integer('is_shown'),
          instant('seen_at', { nullable: true }),
          instant('told_at', { nullable: true }),
          instant('revoked_at', { nullable: true }),
          integer('revoked_by', { nullable: true }),
          varchar('revoke_reason', 500, { nullable: true }),
        ],
        unique: { person: ['person_id', 'badge_id'] },
        index: { badge: ['badge_id', 'is_shown', 'id'], told: ['told_at', 'id'] },
        references: { badge_id: 'badges', person_id: 'persons', revoked_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('awards');
  }
}
