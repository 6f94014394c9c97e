import { addDays, type Day, earlierDay, FOREVER, startOfDay } from '../common/days.js';
import { searchKey } from '../common/text-keys.js';
import type { FieldChange, ImportAction, ImportedRow } from '../import-findings/import-tally.js';
import type { StagedPerson } from '../staged-people/staged-people.repository.js';
import type { PersonRow } from '../hr-files/person-row.js';
import type { WorkerType } from '../hr-files/worker-type.js';

/** What we know of a person before an import: their latest service period and their open placement. */
export interface StoredPerson {
  id: number;
  employeeNumber: string;
  email: string | null;
  givenName: string;
  familyName: string;
  location: string | null;
  timeZone: string | null;
  locale: string | null;
  fullTimePermille: number | null;
  /** Whether they chose these themselves, so that no file changes them. */
  hasOwnTimeZone: boolean;
  hasOwnLocale: boolean;
  serviceId: number | null;
  hiredOn: Day | null;
  fromOn: Day | null;
  toOn: Day | null;
  placementId: number | null;
  placedOn: Day | null;
  department: string | null;
  title: string | null;
  managerId: number | null;
  managerNumber: string | null;
  workerType: WorkerType | null;
}

/** A manager by id where they are stored, by number where the same file brings them. */
export interface ManagerRef {
  id: number | null;
  number: string;
}

export interface PersonPlan {
  action: ImportAction;
  changes: FieldChange[];
  /** Whether another time in service begins for somebody who had left. */
  isReturn: boolean;
  staged: Omit<StagedPerson, 'publicId'>;
}

export interface PlanContext {
  /** The day of the import where the organisation is. */
  today: Day;
  companyZone: string;
}

type Service = Pick<StagedPerson, 'hiredOn' | 'fromOn' | 'toOn'> & { isRehire: boolean };

const lastDayOf = (toOn: Day | null) => (toOn === null || toOn === FOREVER ? null : addDays(toOn, -1));
const kept = <T>(given: T | null | undefined, stored: T | null | undefined): T | null =>
  given === undefined ? (stored ?? null) : given;

/**
 * The service period that a row describes. A blank hire date takes nothing away, and where it was never known we count
 * from the day we first saw the person; a hire date after a known last day is a rehire.
 */
function serviceOf(row: PersonRow, stored: StoredPerson | null, today: Day): Service {
  const lastDay = kept(row.lastDay, lastDayOf(stored?.toOn ?? null));
  const isRehire = Boolean(
    stored?.toOn && stored.toOn !== FOREVER && row.hiredOn && row.hiredOn >= stored.toOn,
  );
  if (isRehire && row.hiredOn) {
    const toOn = row.lastDay ? addDays(row.lastDay, 1) : FOREVER;
    return { hiredOn: row.hiredOn, fromOn: row.hiredOn, toOn, isRehire };
  }
  const hiredOn = row.hiredOn ?? stored?.hiredOn ?? null;
  const seenOn = stored?.fromOn ?? today;
  const fromOn = hiredOn ?? (lastDay ? earlierDay(seenOn, lastDay) : seenOn);
  const toOn = lastDay ? addDays(lastDay, 1) : FOREVER;
  // Whoever was to begin and never did keeps a period without a day.
  return { hiredOn, fromOn: earlierDay(fromOn, toOn), toOn, isRehire };
}

const PLACEMENT_FIELDS = new Set(['department', 'title', 'manager', 'workerType']);
const SERVICE_FIELDS = new Set(['hiredOn', 'lastDay']);

function textOf(value: string | number | boolean | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function changesOf(next: Record<string, string | number | null>, stored: StoredPerson): FieldChange[] {
  const before: Record<string, string | number | boolean | null> = {
    ...stored,
    manager: stored.managerNumber,
    lastDay: lastDayOf(stored.toOn),
  };
  return Object.keys(next).flatMap((field) => {
    const [from, to] = [textOf(before[field]), textOf(next[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}

function actionOf(changes: FieldChange[], stored: StoredPerson | null): ImportAction {
  if (!stored) return 'new';
  if (changes.length === 0) return 'unchanged';
  const isLeaving = changes.some(({ field, to }) => field === 'lastDay' && to !== null);
  return isLeaving ? 'leaving' : 'changed';
}

function personActOf(changes: FieldChange[]): StagedPerson['personAct'] {
  if (changes.some(({ field }) => field === 'email')) return 'email';
  const isPersonal = ({ field }: FieldChange) => !PLACEMENT_FIELDS.has(field) && !SERVICE_FIELDS.has(field);
  return changes.some(isPersonal) ? 'change' : 'none';
}

function serviceActOf(
  changes: FieldChange[],
  service: Service,
  stored: StoredPerson | null,
): StagedPerson['serviceAct'] {
  if (!stored?.serviceId || service.isRehire) return 'open';
  const moves = changes.some(({ field }) => SERVICE_FIELDS.has(field) || field === 'timeZone');
  return moves || service.fromOn !== stored.fromOn ? 'correct' : 'none';
}

/** A placement that began today is edited in place; an older one ends today and a new one begins. */
function placementActOf(
  changes: FieldChange[],
  stored: StoredPerson | null,
  today: Day,
): StagedPerson['placementAct'] {
  if (!stored?.placementId || stored.placedOn === null) return 'open';
  if (!changes.some(({ field }) => PLACEMENT_FIELDS.has(field))) return 'none';
  return stored.placedOn >= today ? 'edit' : 'replace';
}

/** What an import has to do to one person so that they are as the file says; columns that the file lacks stay as they are. */
export function planPerson(
  row: PersonRow,
  stored: StoredPerson | null,
  manager: ManagerRef | null | undefined,
  { today, companyZone }: PlanContext,
): PersonPlan {
  const service = serviceOf(row, stored, today);
  const personal = {
    givenName: row.givenName ?? stored?.givenName ?? '',
    familyName: row.familyName ?? stored?.familyName ?? '',
    email: kept(row.email, stored?.email),
    location: kept(row.location, stored?.location),
    timeZone: kept(stored?.hasOwnTimeZone ? undefined : row.timeZone, stored?.timeZone),
    locale: kept(stored?.hasOwnLocale ? undefined : row.locale, stored?.locale),
    fullTimePermille: kept(row.fullTimePermille, stored?.fullTimePermille),
  };
  const place = {
    department: row.department ?? stored?.department ?? null,
    title: kept(row.title, stored?.title),
    workerType: row.workerType ?? stored?.workerType ?? 'employee',
  };
  const storedManager = stored?.managerNumber ? { id: stored.managerId, number: stored.managerNumber } : null;
  const line = manager === undefined ? storedManager : manager;
  const next = {
    ...personal,
    ...place,
    manager: line?.number ?? null,
    hiredOn: service.hiredOn,
    lastDay: lastDayOf(service.toOn),
  };
  const changes = stored ? changesOf(next, stored) : [];
  const zone = personal.timeZone ?? companyZone;
  const placementAct = placementActOf(changes, stored, today);
  return {
    action: actionOf(changes, stored),
    changes,
    isReturn: service.isRehire,
    staged: {
      line: row.line,
      action: actionOf(changes, stored),
      personId: stored?.id ?? null,
      employeeNumber: row.employeeNumber,
      ...personal,
      ...place,
      ...keysOf(row.employeeNumber, personal),
      personAct: stored ? personActOf(changes) : 'none',
      serviceAct: serviceActOf(changes, service, stored),
      serviceId: stored?.serviceId ?? null,
      hiredOn: service.hiredOn,
      fromOn: service.fromOn,
      toOn: service.toOn,
      startsAt: startOfDay(service.fromOn, zone),
      endsAt: startOfDay(service.toOn, zone),
      placementAct,
      placementId: stored?.placementId ?? null,
      placedOn: placementAct === 'open' ? earlierDay(service.fromOn, today) : today,
      managerId: line?.id ?? null,
      managerNumber: line?.number ?? null,
      fields: changes.map(({ field }) => field),
    },
  };
}

function keysOf(
  employeeNumber: string,
  { givenName, familyName, email }: { givenName: string; familyName: string; email: string | null },
): Pick<StagedPerson, 'searchKey' | 'sortKey'> {
  return {
    searchKey: searchKey(`${givenName} ${familyName} ${employeeNumber} ${email ?? ''}`).slice(0, 460),
    sortKey: searchKey(`${familyName} ${givenName}`).slice(0, 210),
  };
}

/** What is shown of a plan. */
export const shown = ({ staged, changes }: PersonPlan): ImportedRow => ({
  line: staged.line,
  employeeNumber: staged.employeeNumber,
  name: `${staged.givenName} ${staged.familyName}`.trim(),
  changes,
});
