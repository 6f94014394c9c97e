import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateMovedPeople1795898301000 implements MigrationInterface {
  name = 'CreateMovedPeople1795898301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('moved_people', {
        columns: [
          id(),
          integer('move_id'),
          integer('person_id'),
          varchar('status', 32),
          instant('settled_at', { nullable: true }),
        ],
        unique: { person: ['move_id', 'person_id'] },
        index: { person: ['person_id', 'status'], planned: ['status', 'move_id'] },
        references: { move_id: 'moves', person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('moved_people');
  }
}
