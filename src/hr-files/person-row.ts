import type { Day } from '../common/days.js';
import { clean } from '../common/text-keys.js';
import { emailCell, localeCell, shareCell, zoneCell } from '../hr-columns/cells.js';
import { type Conventions, NO_CONVENTIONS } from '../hr-columns/conventions.js';
import { dayCell, endCell } from '../hr-columns/date-format.js';
import { type NameOrder, splitName } from '../hr-columns/person-name.js';
import type { Columns } from '../hr-columns/column-names.js';
import type { PersonField } from '../hr-columns/person-fields.js';
import type { CsvRecord } from '../csv-files/csv-rows.js';
import { type Mistake, RowReader } from './row-reader.js';
import { WORKER_TYPES, type WorkerType, workerTypeOf } from './worker-type.js';

/** A supervisor as the file names them; `or` is what another column says of the same person. */
export interface SupervisorName {
  by: 'number' | 'email' | 'any';
  text: string;
  column: string;
  or?: SupervisorName;
}

/** A row as it may be stored: null where its cell is empty, undefined where the file has no such column. */
export interface PersonRow {
  line: number;
  employeeNumber: string;
  givenName: string | undefined;
  familyName: string | undefined;
  email: string | null | undefined;
  title: string | null | undefined;
  department: string | undefined;
  location: string | null | undefined;
  timeZone: string | null | undefined;
  locale: string | null | undefined;
  fullTimePermille: number | null | undefined;
  supervisor: SupervisorName | null | undefined;
  hiredOn: Day | null | undefined;
  lastDay: Day | null | undefined;
  workerType: WorkerType | null | undefined;
}

/** The longest text that each field takes, in characters. */
const MOST = { employeeNumber: 64, name: 100, title: 150, department: 120, location: 120, supervisor: 300 };
const NOBODY = /^(no[ _](manager|mgr|supervisor)|n\/?a|none|-|0+)$/i;
const ENDED =
  /^((in)?voluntarily |active_)?(terminated|inactive|left|resigned|retired|retiree|dismissed|deceased|separated|former|withdrawn|ex-?employee|ausgetreten|inaktiv)(\b|_)/i;
/** What a column such as "Active Status" answers for whoever left. */
const NOT_ACTIVE = /^(no|n|false|0|nein|non)$/i;
/** Behind a department: its number, "Care (50000012)"; in Workday, who leads it, "Care (Ana Lee)". */
const NUMBER_BEHIND = /\s*\([\d\s-]+\)$/;
const ANYTHING_BEHIND = /\s*\([^()]*\)$/;

/** The given name that somebody goes by; some systems put the whole name there. */
function readPreferred(reader: RowReader<PersonField>, familyName: string): string {
  const preferred = reader.text('preferredName', MOST.name) ?? '';
  if (preferred.includes(',')) return splitName(preferred)[0];
  const end = ` ${familyName}`;
  return preferred.endsWith(end) ? preferred.slice(0, -end.length) : preferred;
}

interface Names {
  names: Pick<PersonRow, 'givenName' | 'familyName'>;
  /** The name in full of whoever goes by another. */
  alsoCalled: string | undefined;
}

function readNames(reader: RowReader<PersonField>, order: NameOrder | null): Names {
  const [given, familyName] = readBothNames(reader, order);
  const preferred = readPreferred(reader, familyName);
  if (preferred === '' || preferred === given)
    return { names: { givenName: given, familyName }, alsoCalled: undefined };
  const alsoCalled = given === '' ? undefined : `${given} ${familyName}`.trim();
  return { names: { givenName: preferred, familyName }, alsoCalled };
}

function readBothNames(
  reader: RowReader<PersonField>,
  order: NameOrder | null,
): [given: string, family: string] {
  const missing = 'The name is missing.';
  if (!reader.has('givenName') && !reader.has('familyName'))
    return splitName(reader.required('fullName', MOST.name, 'NAME_MISSING', missing) ?? '', order);
  const before = reader.mistakes.length;
  const givenName = reader.text('givenName', MOST.name) ?? '';
  const familyName = reader.text('familyName', MOST.name) ?? '';
  const isMissing = givenName === '' && familyName === '' && reader.mistakes.length === before;
  if (isMissing)
    reader.refuse(reader.has('familyName') ? 'familyName' : 'givenName', 'NAME_MISSING', missing);
  return [givenName, familyName];
}

const WAYS = [
  { field: 'supervisorNumber', by: 'number' },
  { field: 'supervisorEmail', by: 'email' },
  { field: 'supervisor', by: 'any' },
] as const;

/** Whom the columns name as supervisor, the surest first: undefined without such a column, null for nobody. */
function readSupervisor(reader: RowReader<PersonField>): SupervisorName | null | undefined {
  const present = WAYS.filter(({ field }) => reader.has(field));
  if (present.length === 0) return undefined;
  let named: SupervisorName | null = null;
  for (const { field, by } of present.toReversed()) {
    const text = clean(reader.raw(field));
    if (text === '' || NOBODY.test(text)) continue;
    if (text.length > MOST.supervisor) {
      reader.refuse(field, 'TEXT_TOO_LONG', `Has ${text.length} characters; at most ${MOST.supervisor} fit.`);
      continue;
    }
    const own = { by, text, column: reader.columnOf(field) };
    named = named ? { ...own, or: named } : own;
  }
  return named;
}

/** BambooHR keeps the worker type under "Employment Status", so that column is asked where no other says it. */
function readWorkerType(reader: RowReader<PersonField>): WorkerType | null | undefined {
  if (!reader.has('workerType')) {
    return reader.has('status') ? (workerTypeOf(reader.raw('status')) ?? undefined) : undefined;
  }
  const raw = reader.raw('workerType').trim();
  const type = workerTypeOf(raw);
  if (type === null && raw !== '') {
    const accepted = `one of ${WORKER_TYPES.join(', ')}, or an HR system's usual word for one`;
    reader.refuse(
      'workerType',
      'WORKER_TYPE_UNKNOWN',
      `Is no worker type that we know: use ${accepted}, or map the column to nothing.`,
    );
  }
  return type;
}

/** The name of a department without what stands in brackets behind it. */
function readDepartment(reader: RowReader<PersonField>): string | undefined {
  const read = reader.required(
    'department',
    MOST.department,
    'DEPARTMENT_MISSING',
    'The department is missing: fill it in, or map the column to nothing.',
  );
  const isNamedByLeader = /^supervisory/i.test(reader.columnOf('department'));
  return read?.replace(isNamedByLeader ? ANYTHING_BEHIND : NUMBER_BEHIND, '') || read;
}

/** Whoever came back is in service from then on; a last day before that is one of the time before. */
function readService(
  reader: RowReader<PersonField>,
  dates: Conventions['dates'],
): Pick<PersonRow, 'hiredOn' | 'lastDay'> {
  const hiredOn = reader.read('hiredOn', (raw) => dayCell(raw, dates.get('hiredOn')));
  const lastDay = reader.read('lastDay', (raw) => endCell(raw, dates.get('lastDay')));
  const rehiredOn = reader.read('rehiredOn', (raw) => dayCell(raw, dates.get('rehiredOn')));
  if (!rehiredOn || (hiredOn && rehiredOn < hiredOn)) return { hiredOn, lastDay };
  return { hiredOn: rehiredOn, lastDay: lastDay && lastDay < rehiredOn ? null : lastDay };
}

function checkService(
  reader: RowReader<PersonField>,
  { hiredOn, lastDay }: Pick<PersonRow, 'hiredOn' | 'lastDay'>,
): void {
  if (hiredOn && lastDay && lastDay < hiredOn) {
    reader.refuse('lastDay', 'TERMINATION_BEFORE_HIRE', `Lies before the hire date, ${hiredOn}.`);
  }
  const status = reader.raw('status').trim();
  const asksActive = /\bactive\b/i.test(reader.columnOf('status'));
  const isEnded = ENDED.test(status) || (asksActive && NOT_ACTIVE.test(status));
  if (isEnded && !lastDay && reader.raw('lastDay').trim() === '') {
    reader.refuse(
      'status',
      'TERMINATION_DATE_MISSING',
      'Says that the person left, but not when: give the termination date.',
    );
  }
}

/**
 * Reads one row of a file of people; `row` is null where not even the employee number can be used. `alsoCalled` is the name under
 * which the file may speak of whoever goes by another.
 */
export function readPersonRow(
  record: CsvRecord,
  columns: Columns<PersonField>,
  { dates, nameOrder, isShareInPercent }: Conventions = NO_CONVENTIONS,
): { row: PersonRow | null; alsoCalled: string | undefined; mistakes: Mistake[] } {
  const reader = new RowReader(record, columns);
  const employeeNumber = reader.required(
    'employeeNumber',
    MOST.employeeNumber,
    'EMPLOYEE_NUMBER_MISSING',
    'The employee number is missing.',
  );
  const { names, alsoCalled } = readNames(reader, nameOrder);
  const row = {
    line: record.line,
    ...names,
    email: reader.read('email', emailCell),
    title: reader.text('title', MOST.title),
    department: readDepartment(reader),
    location: reader.text('location', MOST.location),
    timeZone: reader.read('timeZone', zoneCell),
    locale: reader.read('locale', localeCell),
    fullTimePermille: reader.read('fullTimeShare', (raw) => shareCell(raw, isShareInPercent)),
    supervisor: readSupervisor(reader),
    ...readService(reader, dates),
    workerType: readWorkerType(reader),
  };
  checkService(reader, row);
  return { row: employeeNumber ? { ...row, employeeNumber } : null, alsoCalled, mistakes: reader.mistakes };
}
