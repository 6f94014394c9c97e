import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table } from './support/columns.js';

export class CreateStars1797600002000 implements MigrationInterface {
  name = 'CreateStars1797600002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('stars', {
        columns: [
          id(),
          publicId(),
          integer('round_id'),
          integer('person_id'),
          integer('agrees'),
          instant('chosen_at'),
        ],
        unique: { public_id: ['public_id'], once: ['round_id', 'person_id'] },
        index: { person: ['person_id'] },
        references: { round_id: 'nomination_rounds', person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('stars');
  }
}
