import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, json, table } from './support/columns.js';

export class CreateAssignmentVersions1795300031000 implements MigrationInterface {
  name = 'CreateAssignmentVersions1795300031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('assignment_versions', {
        columns: [
          id(),
          integer('assignment_id'),
          integer('version'),
          json('audience'),
          json('due_rule'),
          integer('created_by', { nullable: true }),
          instant('created_at'),
        ],
        unique: { version: ['assignment_id', 'version'] },
        references: { assignment_id: 'assignments', created_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('assignment_versions');
  }
}
