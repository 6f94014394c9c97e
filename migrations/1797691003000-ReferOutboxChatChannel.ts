import { type MigrationInterface, type QueryRunner, TableForeignKey } from 'typeorm';

const KEY = 'fk_outbox_chat_channel';

/** A chat that a message was posted to stays for as long as the message. */
export class ReferOutboxChatChannel1797691003000 implements MigrationInterface {
  name = 'ReferOutboxChatChannel1797691003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createForeignKey(
      'outbox',
      new TableForeignKey({
        name: KEY,
        columnNames: ['chat_channel_id'],
        referencedTableName: 'chat_channels',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
        onUpdate: 'NO ACTION',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('outbox', KEY);
  }
}
