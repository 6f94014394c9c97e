import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateFiles1795300007000 implements MigrationInterface {
  name = 'CreateFiles1795300007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('files', {
        columns: [
          id(),
          varchar('sha256', 64),
          integer('bytes'),
          varchar('media_type', 100),
          instant('created_at'),
        ],
        unique: { sha256: ['sha256'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('files');
  }
}
