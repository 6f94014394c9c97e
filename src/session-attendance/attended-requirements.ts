import { Injectable } from '@nestjs/common';
import type { BookingRow } from '../bookings/bookings.repository.js';
import type { Identity } from '../common/access/identity.js';
import { RequirementsRecording } from '../requirements/requirements-recording.js';
import { RequirementsRepository } from '../requirements/requirements.repository.js';
import type { SessionRow } from '../workshops/sessions.repository.js';
import type { WorkshopRow } from '../workshops/workshops.repository.js';

interface Attended {
  session: SessionRow;
  workshop: WorkshopRow;
}

/** Records the attendance that tracks ask for, in the one way in which trainers record it by hand too. */
@Injectable()
export class AttendedRequirements {
  constructor(
    private readonly recording: RequirementsRecording,
    private readonly requirements: RequirementsRepository,
  ) {}

  async attend(
    personIds: readonly number[],
    { session, workshop, minutes, by }: Attended & { minutes: number; by: number },
  ): Promise<void> {
    const { onDay, title } = session;
    for (const slug of workshop.fulfils) {
      const seen = { slug, kind: 'attendance' as const, onDay, minutes, note: title, recordedBy: by };
      await this.recording.record(personIds, seen);
    }
  }

  /** Takes back what was recorded of this day for people who were not there after all; throws COMPLETION_RESTS_ON_IT. */
  async takeBack(
    identity: Identity,
    bookings: readonly BookingRow[],
    { session, workshop }: Attended,
  ): Promise<void> {
    const personIds = bookings.map(({ personId }) => personId);
    if (personIds.length === 0) return;
    for (const slug of workshop.fulfils) {
      const records = await this.requirements.ofDay(slug, personIds, session.onDay);
      for (const record of records)
        await this.recording.revoke(identity, slug, record, `Not at ${session.title} after all`);
    }
  }
}
