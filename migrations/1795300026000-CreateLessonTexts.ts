import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, json, table, text, varchar } from './support/columns.js';

export class CreateLessonTexts1795300026000 implements MigrationInterface {
  name = 'CreateLessonTexts1795300026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('lesson_texts', {
        columns: [
          id(),
          integer('lesson_id'),
          varchar('language', 16),
          varchar('title', 200),
          text('body'),
          json('definition'),
        ],
        unique: { language: ['lesson_id', 'language'] },
        references: { lesson_id: 'lessons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lesson_texts');
  }
}
