import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateGrants1795300021000 implements MigrationInterface {
  name = 'CreateGrants1795300021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('grants', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          varchar('role', 32),
          varchar('scope_kind', 32),
          integer('scope_department_id', { nullable: true }),
          varchar('scope_location', 120, { nullable: true }),
          integer('scope_person_id', { nullable: true }),
          instant('from_at'),
          instant('until_at'),
          integer('granted_by', { nullable: true }),
          instant('granted_at'),
          instant('revoked_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'] },
        index: { person: ['person_id', 'until_at'] },
        references: {
          person_id: 'persons',
          scope_department_id: 'departments',
          scope_person_id: 'persons',
          granted_by: 'persons',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('grants');
  }
}
