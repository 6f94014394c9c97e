import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateNominations1797600001000 implements MigrationInterface {
  name = 'CreateNominations1797600001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('nominations', {
        columns: [
          id(),
          publicId(),
          integer('round_id'),
          integer('nominator_id'),
          integer('nominee_id'),
          varchar('behaviour', 80),
          varchar('behaviour_title', 80),
          varchar('evidence', 1000),
          varchar('helped', 200, { nullable: true }),
          varchar('status', 32),
          instant('nominated_at'),
        ],
        unique: { public_id: ['public_id'], once: ['round_id', 'nominator_id', 'nominee_id'] },
        index: {
          nominator: ['nominator_id', 'id'],
          nominee: ['nominee_id', 'round_id'],
          round: ['round_id', 'nominee_id'],
        },
        references: { round_id: 'nomination_rounds', nominator_id: 'persons', nominee_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('nominations');
  }
}
