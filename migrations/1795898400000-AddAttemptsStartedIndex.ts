import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = 'ix_attempts_started';

/** Finds attempts that were kept for long enough. */
export class AddAttemptsStartedIndex1795898400000 implements MigrationInterface {
  name = 'AddAttemptsStartedIndex1795898400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('attempts', new TableIndex({ name: INDEX, columnNames: ['started_at'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('attempts', INDEX);
  }
}
