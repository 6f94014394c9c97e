import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const BEFORE = { name: 'ix_notices_person', columnNames: ['person_id', 'id'] };
const AFTER = { name: 'ix_notices_inbox', columnNames: ['person_id', 'say_at', 'id'] };

/** The inbox is read by day. The new index comes first: a server's foreign key always needs one. */
export class IndexNoticeInbox1795900000005 implements MigrationInterface {
  name = 'IndexNoticeInbox1795900000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('notices', new TableIndex(AFTER));
    await runner.dropIndex('notices', BEFORE.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('notices', new TableIndex(BEFORE));
    await runner.dropIndex('notices', AFTER.name);
  }
}
