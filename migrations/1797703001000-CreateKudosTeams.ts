import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table } from './support/columns.js';

export class CreateKudosTeams1797703001000 implements MigrationInterface {
  name = 'CreateKudosTeams1797703001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('kudos_teams', {
        columns: [
          id(),
          integer('kudos_id'),
          integer('department_id', { nullable: true }),
          integer('manager_id', { nullable: true }),
          integer('size'),
        ],
        unique: { kudos: ['kudos_id'] },
        index: { manager: ['manager_id'] },
        references: { kudos_id: 'kudos', department_id: 'departments', manager_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kudos_teams');
  }
}
