import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table } from './support/columns.js';

/** Which department another one is part of; HR files name departments, admins say this. */
export class CreateDepartmentParents1797200000000 implements MigrationInterface {
  name = 'CreateDepartmentParents1797200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('department_parents', {
        columns: [id(), integer('department_id'), integer('parent_id'), instant('set_at')],
        unique: { department: ['department_id'] },
        index: { parent: ['parent_id'] },
        references: { department_id: 'departments', parent_id: 'departments' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('department_parents');
  }
}
