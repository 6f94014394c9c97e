import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Daily work by local hours asks which time zones there are. */
export class IndexPersonTimeZone1795899302000 implements MigrationInterface {
  name = 'IndexPersonTimeZone1795899302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'persons',
      new TableIndex({ name: 'ix_persons_time_zone', columnNames: ['time_zone'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('persons', 'ix_persons_time_zone');
  }
}
