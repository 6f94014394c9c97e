import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateUploadedFiles1797640000000 implements MigrationInterface {
  name = 'CreateUploadedFiles1797640000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('uploaded_files', {
        columns: [id(), varchar('sha256', 64), integer('uploaded_by'), instant('uploaded_at')],
        unique: { sha256: ['sha256'] },
        index: { uploaded_at: ['uploaded_at'] },
        references: { uploaded_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('uploaded_files');
  }
}
