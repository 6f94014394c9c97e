import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateTips1795898610000 implements MigrationInterface {
  name = 'CreateTips1795898610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('tips', {
        columns: [
          id(),
          varchar('slug', 80),
          integer('current_version_id', { nullable: true }),
          instant('created_at'),
          instant('retired_at', { nullable: true }),
        ],
        unique: { slug: ['slug'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tips');
  }
}
