import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table } from './support/columns.js';

export class CreateKudosMembers1797703002000 implements MigrationInterface {
  name = 'CreateKudosMembers1797703002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('kudos_members', {
        columns: [id(), integer('kudos_id'), integer('person_id')],
        unique: { member: ['kudos_id', 'person_id'] },
        index: { person: ['person_id', 'kudos_id'] },
        references: { kudos_id: 'kudos', person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kudos_members');
  }
}
