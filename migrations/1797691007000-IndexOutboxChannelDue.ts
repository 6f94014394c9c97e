import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = {
  name: 'ix_outbox_channel_due',
  columnNames: ['channel', 'status', 'next_attempt_at', 'id'],
};

/** Each channel looks for what is due by it, however much waits for another one. */
export class IndexOutboxChannelDue1797691007000 implements MigrationInterface {
  name = 'IndexOutboxChannelDue1797691007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('outbox', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('outbox', INDEX.name);
  }
}
