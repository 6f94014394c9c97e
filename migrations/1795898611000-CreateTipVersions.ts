import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, table, text, varchar } from './support/columns.js';

export class CreateTipVersions1795898611000 implements MigrationInterface {
  name = 'CreateTipVersions1795898611000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('tip_versions', {
        columns: [
          id(),
          integer('tip_id'),
          integer('number'),
          varchar('hash', 64),
          varchar('title', 200),
          varchar('audience', 32),
          integer('position'),
          text('this_week'),
          text('body'),
          json('question', { nullable: true }),
          json('sources'),
          instant('created_at'),
        ],
        unique: { number: ['tip_id', 'number'] },
        references: { tip_id: 'tips' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tip_versions');
  }
}
