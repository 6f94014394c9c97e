import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

interface Index {
  table: string;
  name: string;
  before: string[];
  after: string[];
}

/** Both were there for their first columns; with the others they answer without a look at each row. */
const INDEXES: Index[] = [
  {
    // A text that few names have: all of them are read, a quarter as much now.
    table: 'persons',
    name: 'ix_persons_sort',
    before: ['sort_key', 'id'],
    after: ['sort_key', 'id', 'search_key', 'erased_at', 'merged_into_id'],
  },
  {
    // Reports of past days and trends read nothing else of a period.
    table: 'enrolment_periods',
    name: 'ix_enrolment_periods_to',
    before: ['enrolment_id', 'to_at'],
    after: ['enrolment_id', 'to_at', 'from_at', 'status', 'due_at'],
  },
];

/** Lets searching people, reports of past days and trends read their indexes alone. */
export class CoverSearchAndPeriods1795898600000 implements MigrationInterface {
  name = 'CoverSearchAndPeriods1795898600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, name, after } of INDEXES) await replace(runner, table, name, after);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name, before } of INDEXES) await replace(runner, table, name, before);
  }
}

async function replace(runner: QueryRunner, table: string, name: string, columnNames: string[]) {
  await runner.dropIndex(table, name);
  await runner.createIndex(table, new TableIndex({ name, columnNames }));
}
