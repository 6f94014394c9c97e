import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table, text, varchar } from './support/columns.js';

export class CreateWrittenVersionFiles1797640003000 implements MigrationInterface {
  name = 'CreateWrittenVersionFiles1797640003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('written_version_files', {
        columns: [
          id(),
          integer('version_id'),
          varchar('name', 100),
          varchar('sha256', 64),
          integer('bytes'),
          varchar('head', 16),
          text('text', { nullable: true }),
        ],
        unique: { name: ['version_id', 'name'] },
        references: { version_id: 'written_versions' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('written_version_files');
  }
}
