import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const BEFORE = { name: 'ix_notices_due', columnNames: ['message_id', 'say_at', 'person_id'] };
const AFTER = { name: 'ix_notices_message', columnNames: ['message_id'] };

/** What waits for a digest has a column of its own. The new index comes first: a server's foreign key always needs one. */
export class IndexNoticeMessage1795900000006 implements MigrationInterface {
  name = 'IndexNoticeMessage1795900000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('notices', new TableIndex(AFTER));
    await runner.dropIndex('notices', BEFORE.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('notices', new TableIndex(BEFORE));
    await runner.dropIndex('notices', AFTER.name);
  }
}
