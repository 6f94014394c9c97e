import { Injectable } from '@nestjs/common';
import type { AttendanceMark, BookingStatus } from '../bookings/booking.js';
import { Database } from '../database/database.js';
import type { MergedPair } from '../people/merged-people.repository.js';

/** What both records have in one session. */
export interface BookingTwins {
  sessionId: number;
  keptId: number;
  keptStatus: BookingStatus;
  keptMark: AttendanceMark | null;
  mergedId: number;
  mergedStatus: BookingStatus;
  mergedMark: AttendanceMark | null;
}

@Injectable()
export class MergedBookingsRepository {
  constructor(private readonly database: Database) {}

  async twins({ keptId, mergedId }: MergedPair): Promise<BookingTwins[]> {
    return await this.database.query(
      `SELECT k.session_id AS sessionId, k.id AS keptId, k.status AS keptStatus, k.attendance AS keptMark,
              m.id AS mergedId, m.status AS mergedStatus, m.attendance AS mergedMark
         FROM bookings k JOIN bookings m ON m.session_id = k.session_id AND m.person_id = ? WHERE k.person_id = ?`,
      [mergedId, keptId],
    );
  }
}
