import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = 'ix_persons_merged_into';

/** Finds the records that were merged into one. */
export class IndexPersonMergedInto1795898541000 implements MigrationInterface {
  name = 'IndexPersonMergedInto1795898541000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('persons', new TableIndex({ name: INDEX, columnNames: ['merged_into_id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('persons', INDEX);
  }
}
