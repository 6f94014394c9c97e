import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateBookings1797634000000 implements MigrationInterface {
  name = 'CreateBookings1797634000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('bookings', {
        columns: [
          id(),
          publicId(),
          integer('session_id'),
          integer('person_id'),
          varchar('status', 32),
          instant('queued_at'),
          integer('booked_by'),
          instant('cancelled_at', { nullable: true }),
          integer('cancelled_by', { nullable: true }),
          varchar('attendance', 32, { nullable: true }),
          integer('minutes', { nullable: true }),
          varchar('marked_how', 32, { nullable: true }),
          integer('marked_by', { nullable: true }),
          instant('marked_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], person: ['session_id', 'person_id'] },
        index: { person: ['person_id', 'status'], queue: ['session_id', 'status', 'queued_at'] },
        references: {
          session_id: 'workshop_sessions',
          person_id: 'persons',
          booked_by: 'persons',
          cancelled_by: 'persons',
          marked_by: 'persons',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('bookings');
  }
}
