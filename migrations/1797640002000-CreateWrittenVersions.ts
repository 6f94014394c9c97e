import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateWrittenVersions1797640002000 implements MigrationInterface {
  name = 'CreateWrittenVersions1797640002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('written_versions', {
        columns: [
          id(),
          publicId(),
          varchar('slug', 80),
          varchar('hash', 64),
          integer('published_by', { nullable: true }),
          instant('published_at'),
        ],
        unique: { public_id: ['public_id'] },
        index: { slug: ['slug', 'id'] },
        references: { published_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('written_versions');
  }
}
