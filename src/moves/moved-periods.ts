import { type Day, FOREVER } from '../common/days.js';
import type { PeriodEdits, Place, PlacePeriod } from '../people/placements.repository.js';

const FIELDS = ['departmentId', 'title', 'managerId', 'workerType'] as const;
type Field = (typeof FIELDS)[number];

const placeOf = ({ departmentId, title, managerId, workerType }: Place): Place => ({
  departmentId,
  title,
  managerId,
  workerType,
});
const differ = (a: Place, b: Place) => FIELDS.some((field) => a[field] !== b[field]);

/**
 * What is to be done so that `set` holds from a day on. `periods` are those that end after the day, in order; whoever was first
 * placed later has it from then on. A later period takes a new value over until that field changed by itself: a later fact stands.
 */
export function movedPeriods(periods: readonly PlacePeriod[], from: Day, set: Partial<Place>): PeriodEdits {
  const edits: PeriodEdits = { split: null, changed: [], movesLine: false };
  let carried: Field[] = FIELDS.filter((field) => set[field] !== undefined);
  let before: PlacePeriod | undefined;
  for (const period of periods) {
    const earlier = before;
    if (earlier) carried = carried.filter((field) => period[field] === earlier[field]);
    before = period;
    if (carried.length === 0) break;
    const place: Place = { ...placeOf(period), ...only(set, carried) };
    if (!differ(place, period)) continue;
    if (period.fromOn < from) edits.split = { id: period.id, place, toOn: period.toOn };
    else edits.changed.push({ id: period.id, place });
    if (period.toOn === FOREVER) edits.movesLine = place.managerId !== period.managerId;
  }
  return edits;
}

function only(set: Partial<Place>, fields: readonly Field[]): Partial<Place> {
  return Object.fromEntries(fields.map((field) => [field, set[field]]));
}
