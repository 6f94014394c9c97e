import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateTipAnswers1795899301000 implements MigrationInterface {
  name = 'CreateTipAnswers1795899301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('tip_answers', {
        columns: [
          id(),
          integer('person_id'),
          varchar('period', 7),
          integer('round'),
          integer('choice'),
          integer('is_right'),
          instant('answered_at'),
        ],
        unique: { person: ['person_id', 'period', 'round'] },
        index: { period: ['period', 'person_id', 'is_right'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tip_answers');
  }
}
