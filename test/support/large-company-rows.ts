import { addDays, type Day, FOREVER, FOREVER_INSTANT, startOfDay } from '../../src/common/days.js';
import { publicId } from '../../src/common/random.js';
import { searchKey } from '../../src/common/text-keys.js';
import { instantText } from '../../src/database/values.js';

/** The offset of whatever has no end. */
export const NEVER = 9999;
const FOREVER_TEXT = instantText(FOREVER_INSTANT);
const GIVEN = 'Ana Ben Chloé Dana Eli Fatou Grace Hugo Inès José Kofi Lena Marlon Nadia Omar Priya'.split(
  ' ',
);
const FAMILY =
  'Ashby Brown Campbell Dixon Edwards Francis Gordon Henry Iqbal Johnson Khan Lewis Müller Nelson Owusu Powell Quinn Reid Smith Taylor Ustinov Virtue Walker Young'.split(
    ' ',
  );
const PLACES = ['Kingston', 'Montego Bay', 'Toronto', 'Leeds'];
const TITLES = ['Agent', 'Analyst', 'Driver', 'Engineer', 'Buyer', 'Planner', 'Nurse'];
const WORKERS = ['employee', 'employee', 'employee', 'contractor', 'temporary', 'business-owner', 'partner'];

/** A number from 0 up to 1 that depends on nothing but its arguments. */
export function chance(index: number, salt: number): number {
  let bits = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
}
export const between = (index: number, salt: number, from: number, to: number) =>
  from + Math.floor(chance(index, salt) * (to - from));
export const oneOf = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

type Fate = 'stays' | 'left' | 'to come';

/** A person of the plan; days are offsets from today. */
export interface Member {
  index: number;
  manager: number | null;
  division: number;
  fate: Fate;
  hired: number;
  left: number;
}

/** Days and instants by their distance from today, computed once. */
export class Calendar {
  private readonly days = new Map<number, { day: Day; start: string; noon: string }>();

  constructor(
    private readonly today: Day,
    private readonly zone: string,
  ) {}

  at(offset: number) {
    const known = this.days.get(offset);
    if (known) return known;
    const day = offset === NEVER ? FOREVER : addDays(this.today, offset);
    const start = startOfDay(day, this.zone);
    const noon = offset === NEVER ? FOREVER_TEXT : instantText(new Date(start.getTime() + 12 * 3_600_000));
    const entry = { day, start: instantText(start), noon };
    this.days.set(offset, entry);
    return entry;
  }
}

export type Rows = Record<keyof typeof COLUMNS, unknown[][]>;
export const COLUMNS = {
  persons:
    'id public_id source employee_number email given_name family_name search_key sort_key location time_zone created_at updated_at',
  service_periods: 'person_id hired_on from_on to_on starts_at ends_at',
  placement_periods: 'person_id from_on to_on department_id title manager_id worker_type',
  reporting_lines: 'generation ancestor_id descendant_id depth',
  absences: 'person_id from_on to_on starts_at ends_at source',
  enrolments:
    'id public_id person_id track_id track_version_id cycle open_key status enrolled_at starts_on starts_at due_on due_at started_at completed_at score_permille requirements_done requirements_total',
  enrolment_periods: 'enrolment_id status due_at from_at to_at',
  completions:
    'public_id person_id track_id track_version_id enrolment_id cycle completed_at score_permille versions',
};
export const emptyRows = (): Rows =>
  Object.fromEntries(Object.keys(COLUMNS).map((table) => [table, []])) as unknown as Rows;

/** What the rows of people hang on. */
export interface Ground {
  calendar: Calendar;
  generation: number;
  firstPerson: number;
  nextEnrolment: number;
  departmentIds: number[];
  trackIds: number[];
  versionIds: number[];
}

/** Adds the rows of one person: periods, lines, absences. */
export function addMember(rows: Rows, ground: Ground, members: Member[], each: Member): void {
  const { calendar, firstPerson } = ground;
  const { index, hired, left } = each;
  const id = firstPerson + index;
  const created = calendar.at(-900).start;
  const number = `L${String(index).padStart(7, '0')}`;
  const given = `${oneOf(GIVEN, between(index, 4, 0, 16))}`;
  const family = `${oneOf(FAMILY, between(index, 5, 0, 24))}-${oneOf(FAMILY, between(index, 6, 0, 24))}`;
  const email = chance(index, 7) < 0.7 ? `${number.toLowerCase()}@large.example` : null;
  const search = searchKey(`${given} ${family} ${number} ${email ?? ''}`);
  const sort = searchKey(`${family} ${given}`);
  const place = oneOf(PLACES, between(index, 8, 0, 4));
  rows.persons.push([
    id,
    publicId(),
    'large',
    number,
    email,
    given,
    family,
    search,
    sort,
    place,
    null,
    created,
    created,
  ]);
  const [from, to] = [calendar.at(hired), calendar.at(left)];
  rows.service_periods.push([id, from.day, from.day, to.day, from.start, to.start]);
  addPlacements(rows, ground, each);
  for (let boss = each.manager, depth = 1; boss !== null; boss = members[boss]?.manager ?? null, depth++) {
    rows.reporting_lines.push([ground.generation, firstPerson + boss, id, depth]);
  }
  addAbsences(rows, calendar, id, index);
}

/** One in ten moved to another department within the last year. */
function addPlacements(rows: Rows, ground: Ground, { index, manager, division, hired }: Member): void {
  const { calendar, departmentIds, firstPerson } = ground;
  const id = firstPerson + index;
  const managerId = manager === null ? null : firstPerson + manager;
  const title = oneOf(TITLES, between(index, 9, 0, TITLES.length));
  const worker = oneOf(WORKERS, between(index, 10, 0, WORKERS.length));
  const moved = hired < -365 && chance(index, 11) < 0.1 ? between(index, 12, -360, -5) : null;
  const first = Math.min(hired, -1);
  const end = moved ?? NEVER;
  const before = oneOf(departmentIds, moved === null ? division : division + 1);
  rows.placement_periods.push([
    id,
    calendar.at(first).day,
    calendar.at(end).day,
    before,
    title,
    managerId,
    worker,
  ]);
  if (moved === null) return;
  const after = oneOf(departmentIds, division);
  rows.placement_periods.push([id, calendar.at(moved).day, FOREVER, after, title, managerId, worker]);
}

/** Three in a hundred are away today (half of them without an end), as many were away before. */
function addAbsences(rows: Rows, calendar: Calendar, id: number, index: number): void {
  const luck = chance(index, 13);
  if (luck >= 0.06) return;
  const from = calendar.at(luck < 0.03 ? -10 : -200);
  const to = calendar.at(
    luck < 0.015 ? NEVER : between(index, 14, luck < 0.03 ? 5 : -190, luck < 0.03 ? 60 : -20),
  );
  rows.absences.push([id, from.day, to.day, from.start, to.start, 'large']);
}
