import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table } from './support/columns.js';

export class CreateLeaderboardNames1797695001000 implements MigrationInterface {
  name = 'CreateLeaderboardNames1797695001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('leaderboard_names', {
        columns: [id(), integer('person_id'), instant('chosen_at')],
        unique: { person: ['person_id'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('leaderboard_names');
  }
}
