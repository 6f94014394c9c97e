import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateWorkshopSessions1797632000000 implements MigrationInterface {
  name = 'CreateWorkshopSessions1797632000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('workshop_sessions', {
        columns: [
          id(),
          publicId(),
          integer('workshop_id'),
          day('on_day'),
          varchar('at_time', 5),
          varchar('time_zone', 64),
          instant('starts_at'),
          instant('ends_at'),
          integer('minutes'),
          varchar('room', 200, { nullable: true }),
          varchar('link', 500, { nullable: true }),
          integer('capacity'),
          integer('booked', { default: 0 }),
          varchar('state', 32),
          integer('sequence', { default: 0 }),
          varchar('reason', 500, { nullable: true }),
          varchar('code', 16, { nullable: true }),
          integer('code_shown_by', { nullable: true }),
          integer('created_by'),
          instant('created_at'),
          instant('updated_at'),
        ],
        unique: { public_id: ['public_id'], code: ['code'] },
        index: { workshop: ['workshop_id', 'starts_at'], starts: ['state', 'starts_at'] },
        references: { workshop_id: 'workshops', code_shown_by: 'persons', created_by: 'persons' },
        check: { seats: 'booked >= 0 AND booked <= capacity' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('workshop_sessions');
  }
}
