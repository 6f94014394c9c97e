import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'uq_outbox_person_slot', columnNames: ['person_id', 'day', 'slot'], isUnique: true };

/** A person has one message of a day and slot, whatever carries it. */
export class IndexOutboxPersonSlot1797691005000 implements MigrationInterface {
  name = 'IndexOutboxPersonSlot1797691005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('outbox', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('outbox', INDEX.name);
  }
}
