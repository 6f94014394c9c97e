import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

const COLUMN = varchar('setting', 16, { default: "'any'" });

/** For whom a text of a lesson is; every text that there is now is for anybody. */
export class AddLessonTextSetting1795898640000 implements MigrationInterface {
  name = 'AddLessonTextSetting1795898640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('lesson_texts', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('lesson_texts', COLUMN.name);
  }
}
