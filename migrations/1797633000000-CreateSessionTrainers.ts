import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table } from './support/columns.js';

export class CreateSessionTrainers1797633000000 implements MigrationInterface {
  name = 'CreateSessionTrainers1797633000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('session_trainers', {
        columns: [id(), integer('session_id'), integer('person_id')],
        unique: { person: ['session_id', 'person_id'] },
        index: { person: ['person_id'] },
        references: { session_id: 'workshop_sessions', person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session_trainers');
  }
}
