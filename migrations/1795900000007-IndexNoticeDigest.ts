import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'ix_notices_digest', columnNames: ['digest_at', 'id'] };

/** What waits for a digest is walked through once, in its order. */
export class IndexNoticeDigest1795900000007 implements MigrationInterface {
  name = 'IndexNoticeDigest1795900000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('notices', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('notices', INDEX.name);
  }
}
