import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'ix_outbox_due', columnNames: ['status', 'next_attempt_at', 'id'] };

/** Nobody looks for what is due without saying by which channel. */
export class DropOutboxDue1797691008000 implements MigrationInterface {
  name = 'DropOutboxDue1797691008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('outbox', INDEX.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('outbox', new TableIndex(INDEX));
  }
}
