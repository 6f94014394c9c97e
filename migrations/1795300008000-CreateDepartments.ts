import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, publicId, table, varchar } from './support/columns.js';

export class CreateDepartments1795300008000 implements MigrationInterface {
  name = 'CreateDepartments1795300008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('departments', {
        columns: [id(), publicId(), varchar('name', 120), varchar('search_key', 120), instant('created_at')],
        unique: { public_id: ['public_id'], name: ['name'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('departments');
  }
}
