import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table } from './support/columns.js';

export class CreateBookingTurns1797635000000 implements MigrationInterface {
  name = 'CreateBookingTurns1797635000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('booking_turns', {
        columns: [id(), integer('person_id'), integer('turn', { default: 0 })],
        unique: { person: ['person_id'] },
        references: { person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('booking_turns');
  }
}
