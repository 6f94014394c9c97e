import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateBadgeRecommendations1797690100000 implements MigrationInterface {
  name = 'CreateBadgeRecommendations1797690100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('badge_recommendations', {
        columns: [
          id(),
          publicId(),
          integer('badge_id'),
          integer('person_id'),
          integer('proposer_id'),
          varchar('behaviour', 80),
          varchar('behaviour_title', 80),
          varchar('evidence', 1000),
          varchar('status', 32),
          integer('open_key', { nullable: true }),
          instant('put_forward_at'),
          integer('decider_id', { nullable: true }),
          instant('decided_at', { nullable: true }),
          varchar('reason', 500, { nullable: true }),
        ],
        unique: { public_id: ['public_id'], open: ['badge_id', 'person_id', 'open_key'] },
        index: { person: ['person_id', 'status'], proposer: ['proposer_id', 'id'], status: ['status', 'id'] },
        references: {
          badge_id: 'badges',
          person_id: 'persons',
          proposer_id: 'persons',
          decider_id: 'persons',
        },
        check: { second_person: 'decider_id IS NULL OR decider_id <> proposer_id' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('badge_recommendations');
  }
}
