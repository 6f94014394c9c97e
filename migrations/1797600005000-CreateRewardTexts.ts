import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, text } from './support/columns.js';

export class CreateRewardTexts1797600005000 implements MigrationInterface {
  name = 'CreateRewardTexts1797600005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('reward_texts', {
        columns: [id(), integer('version'), text('body'), integer('written_by'), instant('written_at')],
        unique: { version: ['version'] },
        references: { written_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reward_texts');
  }
}
