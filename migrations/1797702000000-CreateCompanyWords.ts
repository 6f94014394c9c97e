import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, table } from './support/columns.js';

export class CreateCompanyWords1797702000000 implements MigrationInterface {
  name = 'CreateCompanyWords1797702000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('company_words', {
        columns: [id(), integer('version'), json('words'), instant('chosen_at')],
        unique: { version: ['version'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('company_words');
  }
}
