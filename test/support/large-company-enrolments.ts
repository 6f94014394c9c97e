import { FOREVER_INSTANT } from '../../src/common/days.js';
import { publicId } from '../../src/common/random.js';
import { instantText } from '../../src/database/values.js';
import {
  between,
  Calendar,
  chance,
  type Ground,
  type Member,
  oneOf,
  type Rows,
} from './large-company-rows.js';

const FOREVER_TEXT = instantText(FOREVER_INSTANT);

interface Outcome {
  status: 'active' | 'completed' | 'waived' | 'withdrawn' | 'expired';
  /** The day on which it ended, as an offset. */
  ended: number | null;
  started: number | null;
}

/** How the `nth` enrolment of a person went that began on the day `starts`. */
function outcomeOf({ index, fate, left }: Member, nth: number, starts: number): Outcome {
  const luck = chance(index, 20 + nth);
  if (fate === 'to come') return { status: 'active', ended: null, started: null };
  const ended = starts + between(index, 30 + nth, 1, 40);
  const last = Math.min(-1, left - 1);
  if (ended <= last) {
    if (luck < 0.55) return { status: 'completed', ended, started: starts };
    if (luck < 0.58) return { status: 'waived', ended, started: null };
    if (luck < 0.61) return { status: 'expired', ended, started: null };
    if (luck < 0.64) return { status: 'withdrawn', ended, started: null };
  }
  const started = luck < 0.82 && starts + 1 <= last ? starts + 1 : null;
  return fate === 'left'
    ? { status: 'withdrawn', ended: left, started }
    : { status: 'active', ended: null, started };
}

/** Adds the `nth` enrolment of a person with its periods and completion. */
export function addEnrolment(rows: Rows, ground: Ground, each: Member, nth: number): void {
  const { calendar, trackIds, versionIds } = ground;
  const { index, fate, hired } = each;
  const id = ground.nextEnrolment++;
  const personId = ground.firstPerson + index;
  const place = (index + nth) % trackIds.length;
  const track = [oneOf(trackIds, place), oneOf(versionIds, place)];
  const starts = Math.max(hired, nth * 70 - 400);
  const { status, ended, started } = outcomeOf(each, nth, starts);
  const begin = calendar.at(starts);
  const enrolledAt = fate === 'to come' ? calendar.at(-1).noon : begin.start;
  const isDueSoon = status === 'active' && chance(index, 40 + nth) < 0.7;
  const dueDay = isDueSoon ? Math.max(starts, 0) + between(index, 50 + nth, 1, 40) : starts + 30;
  const [due, dueAt] = [calendar.at(dueDay), calendar.at(dueDay + 1).start];
  const isCompleted = status === 'completed';
  const completedAt = isCompleted && ended !== null ? calendar.at(ended).noon : null;
  const score = isCompleted ? between(index, 60 + nth, 700, 1001) : null;
  const isActive = status === 'active';
  rows.enrolments.push([
    id,
    publicId(),
    personId,
    ...track,
    1,
    isActive ? 1 : null,
    status,
    enrolledAt,
    begin.day,
    begin.start,
    due.day,
    dueAt,
    started === null ? null : calendar.at(started).noon,
    completedAt,
    score,
    isCompleted ? 1 : 0,
    1,
  ]);
  addPeriods(rows, calendar, { id, status, ended, enrolledAt, due: dueAt, starts, moved: isDueSoon });
  if (completedAt === null) return;
  rows.completions.push([publicId(), personId, ...track, id, 1, completedAt, score, '{}']);
}

interface Course {
  id: number;
  status: Outcome['status'];
  ended: number | null;
  enrolledAt: string;
  due: string;
  starts: number;
  /** Whether the due date was moved to `due`, a day after the start. */
  moved: boolean;
}

function addPeriods(rows: Rows, calendar: Calendar, course: Course): void {
  const { id, status, ended, enrolledAt, due, starts, moved } = course;
  const end = ended === null ? FOREVER_TEXT : calendar.at(ended).noon;
  const isMoved = moved && starts + 1 <= -1;
  const turn = isMoved ? calendar.at(starts + 1).noon : enrolledAt;
  if (isMoved) rows.enrolment_periods.push([id, 'active', calendar.at(starts + 15).start, enrolledAt, turn]);
  rows.enrolment_periods.push([id, 'active', due, turn, end]);
  if (ended !== null) rows.enrolment_periods.push([id, status, due, end, FOREVER_TEXT]);
}
