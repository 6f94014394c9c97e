import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = {
  name: 'uq_outbox_person_day',
  columnNames: ['person_id', 'day', 'channel', 'slot'],
  isUnique: true,
};

/** The channel is no part any more of what makes a message the only one. */
export class FreeOutboxChannel1797691006000 implements MigrationInterface {
  name = 'FreeOutboxChannel1797691006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('outbox', INDEX.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('outbox', new TableIndex(INDEX));
  }
}
