import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, table, varchar } from './support/columns.js';

export class CreateNominationRounds1797600000000 implements MigrationInterface {
  name = 'CreateNominationRounds1797600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('nomination_rounds', {
        columns: [
          id(),
          varchar('quarter', 7),
          day('nominate_until'),
          instant('nominations_close_at'),
          day('vote_until'),
          instant('voting_closes_at'),
          integer('ballot'),
          varchar('status', 32),
          instant('opened_at'),
          instant('decided_at', { nullable: true }),
          integer('decided_by', { nullable: true }),
        ],
        unique: { quarter: ['quarter'] },
        index: { status: ['status', 'nominations_close_at'] },
        references: { decided_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('nomination_rounds');
  }
}
