import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, table } from './support/columns.js';

export class CreatePersonReturns1795898520000 implements MigrationInterface {
  name = 'CreatePersonReturns1795898520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('person_returns', {
        columns: [
          id(),
          integer('person_id'),
          day('left_on'),
          day('returned_on'),
          day('counts_from_on'),
          instant('counts_from_at'),
        ],
        unique: { person: ['person_id'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('person_returns');
  }
}
