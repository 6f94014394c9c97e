import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, table, varchar } from './support/columns.js';

export class CreateAbsences1795300014000 implements MigrationInterface {
  name = 'CreateAbsences1795300014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('absences', {
        columns: [
          id(),
          integer('person_id'),
          day('from_on'),
          day('to_on'),
          instant('starts_at'),
          instant('ends_at'),
          varchar('source', 40),
        ],
        unique: { person: ['person_id', 'from_on'] },
        index: { ends: ['ends_at'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('absences');
  }
}
