import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { varchar } from './support/columns.js';

/** What a course version means for those under way on an earlier one; those that stand already meant nothing for them. */
export class AddCourseVersionUnderWay1797100000000 implements MigrationInterface {
  name = 'AddCourseVersionUnderWay1797100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('course_versions', [
      new TableColumn(varchar('under_way', 16, { default: "'keep'" })),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('course_versions', ['under_way']);
  }
}
