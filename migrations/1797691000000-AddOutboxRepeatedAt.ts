import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant } from './support/columns.js';

/** When somebody sent a message again of which nobody knew whether it had arrived. */
export class AddOutboxRepeatedAt1797691000000 implements MigrationInterface {
  name = 'AddOutboxRepeatedAt1797691000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('outbox', [new TableColumn(instant('repeated_at', { nullable: true }))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('outbox', ['repeated_at']);
  }
}
