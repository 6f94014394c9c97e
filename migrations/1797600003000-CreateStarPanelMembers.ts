import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table } from './support/columns.js';

export class CreateStarPanelMembers1797600003000 implements MigrationInterface {
  name = 'CreateStarPanelMembers1797600003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('star_panel_members', {
        columns: [id(), integer('round_id'), integer('person_id'), integer('named_by'), instant('named_at')],
        unique: { once: ['round_id', 'person_id'] },
        index: { person: ['person_id'] },
        references: { round_id: 'nomination_rounds', person_id: 'persons', named_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('star_panel_members');
  }
}
