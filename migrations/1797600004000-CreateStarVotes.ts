import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table } from './support/columns.js';

export class CreateStarVotes1797600004000 implements MigrationInterface {
  name = 'CreateStarVotes1797600004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('star_votes', {
        columns: [
          id(),
          integer('round_id'),
          integer('ballot'),
          integer('voter_id'),
          integer('nominee_id', { nullable: true }),
          instant('cast_at'),
        ],
        unique: { once: ['round_id', 'ballot', 'voter_id'] },
        index: { voter: ['voter_id'], nominee: ['nominee_id'] },
        references: { round_id: 'nomination_rounds', voter_id: 'persons', nominee_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('star_votes');
  }
}
