import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats that were taken before calendar invitations were sent are not invited now; what changes of them later is told. */
export class NoteInvitedSeats1797694002000 implements MigrationInterface {
  name = 'NoteInvitedSeats1797694002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO seat_invitations (booking_id, turn, sequence, told_sequence)
       SELECT b.id, 0, s.sequence, s.sequence FROM bookings b JOIN workshop_sessions s ON s.id = b.session_id
        WHERE b.status = 'booked' AND s.state = 'planned'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM seat_invitations');
  }
}
