import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, table } from './support/columns.js';

export class CreateSeatInvitations1797694001000 implements MigrationInterface {
  name = 'CreateSeatInvitations1797694001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('seat_invitations', {
        columns: [
          id(),
          integer('booking_id'),
          integer('turn', { default: 0 }),
          integer('sequence', { default: -1 }),
          integer('told_sequence', { nullable: true }),
        ],
        unique: { booking: ['booking_id'] },
        references: { booking_id: 'bookings' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('seat_invitations');
  }
}
