import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, table, text, varchar } from './support/columns.js';

export class CreateSettings1795300001000 implements MigrationInterface {
  name = 'CreateSettings1795300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('settings', { columns: [id(), varchar('name', 64), text('value')], unique: { name: ['name'] } }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('settings');
  }
}
