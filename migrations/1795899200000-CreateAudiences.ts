import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, publicId, table, varchar } from './support/columns.js';

export class CreateAudiences1795899200000 implements MigrationInterface {
  name = 'CreateAudiences1795899200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('audiences', {
        columns: [
          id(),
          publicId(),
          varchar('name', 120),
          varchar('name_key', 150, { nullable: true }),
          json('rule'),
          integer('version'),
          integer('created_by', { nullable: true }),
          instant('created_at'),
          instant('changed_at'),
          instant('retired_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], name: ['name_key'] },
        references: { created_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audiences');
  }
}
