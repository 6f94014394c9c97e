import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

const COLUMN = varchar('setting', 16, { default: "'any'" });

/** Which text of a lesson a report is about. */
export class AddLessonReportSetting1795898643000 implements MigrationInterface {
  name = 'AddLessonReportSetting1795898643000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('lesson_reports', new TableColumn(COLUMN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('lesson_reports', COLUMN.name);
  }
}
