import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table, text, varchar } from './support/columns.js';

export class CreateRequirements1795300029000 implements MigrationInterface {
  name = 'CreateRequirements1795300029000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('requirements', {
        columns: [
          id(),
          integer('track_version_id'),
          integer('position'),
          varchar('slug', 80),
          varchar('kind', 32),
          integer('course_id', { nullable: true }),
          varchar('title', 200),
          integer('minutes'),
          text('guide', { nullable: true }),
        ],
        unique: { slug: ['track_version_id', 'slug'], position: ['track_version_id', 'position'] },
        index: { course: ['course_id'], kind: ['kind', 'slug'] },
        references: { track_version_id: 'track_versions', course_id: 'courses' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('requirements');
  }
}
