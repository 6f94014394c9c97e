import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateAssignments1795300030000 implements MigrationInterface {
  name = 'CreateAssignments1795300030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('assignments', {
        columns: [
          id(),
          publicId(),
          varchar('shipped_key', 40, { nullable: true }),
          varchar('name', 200),
          integer('track_id'),
          varchar('status', 32),
          integer('current_version'),
          day('go_live_on', { nullable: true }),
          varchar('request_key', 80, { nullable: true }),
          integer('created_by', { nullable: true }),
          instant('created_at'),
          instant('ended_at', { nullable: true }),
        ],
        unique: {
          public_id: ['public_id'],
          shipped_key: ['shipped_key'],
          request: ['created_by', 'request_key'],
        },
        index: { track: ['track_id'] },
        references: { track_id: 'tracks', created_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assignments');
  }
}
