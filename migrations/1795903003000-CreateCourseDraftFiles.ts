import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, text, varchar } from './support/columns.js';

export class CreateCourseDraftFiles1795903003000 implements MigrationInterface {
  name = 'CreateCourseDraftFiles1795903003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('course_draft_files', {
        columns: [
          id(),
          publicId(),
          integer('draft_id'),
          varchar('name', 100),
          integer('position', { nullable: true }),
          varchar('sha256', 64, { nullable: true }),
          integer('bytes'),
          varchar('head', 16),
          text('text', { nullable: true }),
          integer('version'),
          integer('changed_by', { nullable: true }),
          instant('changed_at'),
        ],
        unique: { public_id: ['public_id'], name: ['draft_id', 'name'] },
        references: { draft_id: 'course_drafts', changed_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('course_draft_files');
  }
}
