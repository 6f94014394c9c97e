import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'ix_course_draft_files_sha256', columnNames: ['sha256'] };

/** Says of an uploaded file whether any draft still has it. */
export class IndexDraftFileContent1797640001000 implements MigrationInterface {
  name = 'IndexDraftFileContent1797640001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('course_draft_files', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('course_draft_files', INDEX.name);
  }
}
