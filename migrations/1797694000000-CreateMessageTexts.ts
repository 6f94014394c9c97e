import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text, varchar } from './support/columns.js';

export class CreateMessageTexts1797694000000 implements MigrationInterface {
  name = 'CreateMessageTexts1797694000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('message_texts', {
        columns: [
          id(),
          varchar('message', 40),
          varchar('language', 16),
          varchar('origin', 16),
          varchar('subject', 200, { nullable: true }),
          varchar('button', 150, { nullable: true }),
          text('body', { nullable: true }),
          varchar('hash', 64, { nullable: true }),
          varchar('base_hash', 64, { nullable: true }),
          integer('version'),
          integer('changed_by', { nullable: true }),
          instant('changed_at', { nullable: true }),
        ],
        unique: { text: ['message', 'language', 'origin'] },
        references: { changed_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('message_texts');
  }
}
