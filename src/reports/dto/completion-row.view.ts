import { type Day, dayOf } from '../../common/days.js';
import { instantOrNull } from '../../database/values.js';
import { NamedView } from '../../people/dto/person.view.js';
import type { AsOf } from '../as-of.js';
import type { CompletionRow, ExportedRow } from '../completion-people.repository.js';
import { isRunning, type State } from '../counted-enrolments.js';

export class ReportedPersonView {
  id: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  location: string | null;
}

export class ReportedTrackView {
  slug: string;
  title: string;
}

/** One enrolment as a report shows it. */
export class CompletionRowView {
  enrolmentId: string;
  person: ReportedPersonView;
  /** Department, title and manager are those of the day. */
  department: NamedView | null;
  title: string | null;
  manager: NamedView | null;
  track: ReportedTrackView;
  status: State;
  isOverdue: boolean;
  dueOn: Day | null;
  startedAt: string | null;
  completedAt: string | null;
  /** The day of an equal completion elsewhere by which it counts as completed. */
  creditedOn: Day | null;
  /** Why it counts although it is older than the service, or was completed elsewhere: `completed 2026-02-03, before the break`, `credited: completed elsewhere`; null for all else. */
  note: string | null;
}

const toNamed = (id: string | null, name: string | null) =>
  id === null || name === null ? null : { id, name };

const dueDays = new Map<string, Day>();

/** The day that a due date means in a zone: due dates are the ends of their days. The same few come again and again. */
export function dueDayOf(dueAt: Date, zone: string): Day {
  const key = `${dueAt.getTime()} ${zone}`;
  const known = dueDays.get(key);
  if (known) return known;
  const day = dayOf(new Date(dueAt.getTime() - 1), zone);
  if (dueDays.size > 20_000) dueDays.clear();
  dueDays.set(key, day);
  return day;
}

/** What was so at the moment of the report, nothing of what came after; `companyZone` stands in for people without a zone. */
export function standingOf(row: ExportedRow, asOf: AsOf, companyZone: string) {
  const dueAt = instantOrNull(row.dueAt);
  const startedAt = instantOrNull(row.startedAt);
  const completedAt = row.state === 'completed' ? instantOrNull(row.completedAt) : null;
  return {
    status: row.state,
    isOverdue: row.pastDue === 1 && isRunning(row.state),
    dueOn: dueAt && dueDayOf(dueAt, row.timeZone ?? companyZone),
    startedAt: startedAt && startedAt <= asOf.at ? startedAt.toISOString() : null,
    completedAt: completedAt && completedAt.toISOString(),
    creditedOn: completedAt && row.creditedOn,
    note: noteOf(row, completedAt, row.timeZone ?? companyZone),
  };
}

/** What an enrolment says that was completed elsewhere, or is from before a break in service, in the person's own days. */
function noteOf(row: ExportedRow, completedAt: Date | null, zone: string): string | null {
  const { state, beforeBreak, creditedOn } = row;
  if (completedAt && creditedOn !== null) return 'credited: completed elsewhere';
  if (beforeBreak !== 1) return null;
  if (completedAt) return `completed ${dayOf(completedAt, zone)}, before the break`;
  return state === 'waived' ? 'waived before the break' : null;
}

export function toCompletionRowView(row: CompletionRow, asOf: AsOf, companyZone: string): CompletionRowView {
  const { personPublicId: id, employeeNumber, givenName, familyName, location } = row;
  return {
    enrolmentId: row.enrolmentPublicId,
    person: { id, employeeNumber, givenName, familyName, location },
    department: toNamed(row.departmentPublicId, row.department),
    title: row.title,
    manager: toNamed(row.managerPublicId, `${row.managerGivenName} ${row.managerFamilyName}`),
    track: { slug: row.trackSlug, title: row.trackTitle },
    ...standingOf(row, asOf, companyZone),
  };
}
