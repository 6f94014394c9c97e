import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateCommitments1796001000000 implements MigrationInterface {
  name = 'CreateCommitments1796001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('commitments', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          integer('open_key', { nullable: true }),
          varchar('colleague', 120),
          varchar('act', 400),
          day('ask_on'),
          instant('ask_at'),
          varchar('answer', 16, { nullable: true }),
          instant('answered_at', { nullable: true }),
          instant('made_at'),
        ],
        unique: { public_id: ['public_id'], open: ['person_id', 'open_key'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('commitments');
  }
}
