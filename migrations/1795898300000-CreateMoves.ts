import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateMoves1795898300000 implements MigrationInterface {
  name = 'CreateMoves1795898300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('moves', {
        columns: [
          id(),
          publicId(),
          day('from_on'),
          varchar('fields', 64),
          integer('department_id', { nullable: true }),
          varchar('title', 150, { nullable: true }),
          integer('manager_id', { nullable: true }),
          varchar('worker_type', 32, { nullable: true }),
          integer('made_by', { nullable: true }),
          instant('made_at'),
        ],
        unique: { public_id: ['public_id'] },
        index: { from: ['from_on'] },
        references: { department_id: 'departments', manager_id: 'persons', made_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('moves');
  }
}
