import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table, text, varchar } from './support/columns.js';

export class CreateWrittenFiles1795903001000 implements MigrationInterface {
  name = 'CreateWrittenFiles1795903001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('written_files', {
        columns: [
          id(),
          integer('written_course_id'),
          varchar('name', 100),
          varchar('sha256', 64),
          integer('bytes'),
          varchar('head', 16),
          text('text', { nullable: true }),
        ],
        unique: { name: ['written_course_id', 'name'] },
        references: { written_course_id: 'written_courses' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('written_files');
  }
}
