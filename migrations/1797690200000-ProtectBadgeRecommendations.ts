import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../src/database/dialect.js';

/** Nobody decides on what they put forward. TypeORM leaves checks out of the tables that it makes on MariaDB and MySQL, so there it is added by hand. */
export class ProtectBadgeRecommendations1797690200000 implements MigrationInterface {
  name = 'ProtectBadgeRecommendations1797690200000';

  async up(runner: QueryRunner): Promise<void> {
    if (dialectOf(runner.dataSource.options.type).isEmbedded) return;
    await runner.query(
      'ALTER TABLE badge_recommendations ADD CONSTRAINT ck_badge_recommendations_second_person ' +
        'CHECK (decider_id IS NULL OR decider_id <> proposer_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (dialectOf(runner.dataSource.options.type).isEmbedded) return;
    await runner.query(
      'ALTER TABLE badge_recommendations DROP CONSTRAINT ck_badge_recommendations_second_person',
    );
  }
}
