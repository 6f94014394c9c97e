import type { BookingMode, SessionState } from '../session.js';
import type { SessionRow, SessionTrainer } from '../sessions.repository.js';
import type { WorkshopRow } from '../workshops.repository.js';

/** For whom a workshop may be: key and name. */
export class WorkshopScopeView {
  key: string;
  kind: 'everybody' | 'department' | 'location' | 'reporting-line' | 'nobody';
  /** The department, the location or the head of the line; null for everybody. */
  name: string | null;
}

export class FulfilledAttendanceView {
  slug: string;
  title: string;
}

export class WorkshopPlanChoiceView {
  slug: string;
  title: string;
  minutes: number;
}

/** What a new workshop can be made of. */
export class WorkshopOptionsView {
  scopes: WorkshopScopeView[];
  attendance: FulfilledAttendanceView[];
  plans: WorkshopPlanChoiceView[];
}

/** A series of sessions. */
export class WorkshopView {
  id: string;
  title: string;
  text: string | null;
  minutes: number;
  capacity: number;
  cancelHours: number;
  booking: BookingMode;
  /** The attendance that whoever was there has done. */
  fulfils: string[];
  plan: string | null;
  scopeKind: 'everybody' | 'department' | 'location' | 'reporting-line' | 'nobody';
  scopeName: string | null;
}

export class WorkshopsView {
  items: WorkshopView[];
  nextCursor: string | null;
}

export class SessionTrainerView {
  id: string;
  name: string;
}

export class SessionTrainersView {
  items: SessionTrainerView[];
}

/** One time that a workshop is held, as its trainers see it. */
export class WorkshopSessionView {
  id: string;
  workshopId: string;
  title: string;
  /** The day and the time on the wall of the room, and its zone. */
  onDay: string;
  at: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  minutes: number;
  room: string | null;
  link: string | null;
  capacity: number;
  /** How many seats are taken. */
  booked: number;
  state: SessionState;
  /** Rises whenever time, place or state change. */
  sequence: number;
  /** Rises with every change; what `PUT` asks for. */
  version: number;
  /** Why it was cancelled. */
  reason: string | null;
  /** The slug of the plan that its trainers follow. */
  plan: string | null;
  trainers: SessionTrainerView[];
}

export class WorkshopSessionsView {
  items: WorkshopSessionView[];
  nextCursor: string | null;
}

export const toWorkshopView = (row: WorkshopRow): WorkshopView => ({
  id: row.publicId,
  title: row.title,
  text: row.text,
  minutes: row.minutes,
  capacity: row.capacity,
  cancelHours: row.cancelHours,
  booking: row.booking,
  fulfils: row.fulfils,
  plan: row.plan,
  scopeKind: row.scope.kind,
  scopeName: row.scopeName,
});

export const toWorkshopSessionView = (
  row: SessionRow,
  trainers: readonly SessionTrainer[],
): WorkshopSessionView => ({
  id: row.publicId,
  workshopId: row.workshopPublicId,
  title: row.title,
  onDay: row.onDay,
  at: row.at,
  timeZone: row.timeZone,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  minutes: row.minutes,
  room: row.room,
  link: row.link,
  capacity: row.capacity,
  booked: row.booked,
  state: row.state,
  sequence: row.sequence,
  version: row.version,
  reason: row.reason,
  plan: row.plan,
  trainers: trainers
    .filter(({ sessionId }) => sessionId === row.id)
    .map(({ publicId, name }) => ({ id: publicId, name })),
});
