import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'uq_notices_public_id', columnNames: ['public_id'], isUnique: true };

/** Finds the notice that a read mark names. */
export class IndexNoticePublicId1795900000004 implements MigrationInterface {
  name = 'IndexNoticePublicId1795900000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('notices', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('notices', INDEX.name);
  }
}
