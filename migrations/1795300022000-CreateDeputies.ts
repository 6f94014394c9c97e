import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table } from './support/columns.js';

export class CreateDeputies1795300022000 implements MigrationInterface {
  name = 'CreateDeputies1795300022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('deputies', {
        columns: [
          id(),
          publicId(),
          integer('manager_id'),
          integer('deputy_id'),
          instant('from_at'),
          instant('until_at'),
          instant('created_at'),
          instant('revoked_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'] },
        index: { deputy: ['deputy_id', 'until_at'], manager: ['manager_id'] },
        references: { manager_id: 'persons', deputy_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('deputies');
  }
}
