import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateRefresherLinks1797650000000 implements MigrationInterface {
  name = 'CreateRefresherLinks1797650000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('refresher_links', {
        columns: [
          id(),
          integer('person_id'),
          varchar('period', 7),
          integer('round'),
          varchar('token_hash', 64, { nullable: true }),
          instant('made_at'),
          instant('expires_at'),
        ],
        unique: { person: ['person_id', 'period', 'round'], token: ['token_hash'] },
        index: { expires: ['expires_at'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('refresher_links');
  }
}
