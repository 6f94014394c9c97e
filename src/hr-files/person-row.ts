import type { Day } from '../common/days.js';
import { clean } from '../common/text-keys.js';
import { dayCell, emailCell, localeCell, shareCell, zoneCell } from './cells.js';
import type { Columns, PersonField } from './column-names.js';
import type { CsvRecord } from '../csv-files/csv-rows.js';
import { type Mistake, RowReader } from './row-reader.js';
import { WORKER_TYPES, type WorkerType, workerTypeOf } from './worker-type.js';

/** A supervisor as the file names them. */
export interface SupervisorName {
  by: 'number' | 'email' | 'any';
  text: string;
  column: string;
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
const MOST = { employeeNumber: 64, name: 100, title: 150, department: 120, location: 120 };
const NOBODY = /^no[ _](manager|mgr|supervisor)$/i;
const ENDED = /^(terminated|inactive|left|resigned|retired|dismissed|deceased|separated|former)\b/i;

/** A full name in its two parts: "García López, Ana" at the comma, "Ana García" before its last word. */
export function splitName(fullName: string): [given: string, family: string] {
  const [family, ...given] = fullName.split(',');
  if (given.length > 0) return [clean(given.join(' ')), clean(family ?? '')];
  const words = fullName.split(' ');
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

function readNames(reader: RowReader<PersonField>): Pick<PersonRow, 'givenName' | 'familyName'> {
  const before = reader.mistakes.length;
  if (reader.has('givenName') || reader.has('familyName')) {
    const givenName = reader.text('givenName', MOST.name) ?? '';
    const familyName = reader.text('familyName', MOST.name) ?? '';
    const isMissing = givenName === '' && familyName === '' && reader.mistakes.length === before;
    if (isMissing)
      reader.refuse(
        reader.has('familyName') ? 'familyName' : 'givenName',
        'NAME_MISSING',
        'The name is missing.',
      );
    return { givenName, familyName };
  }
  const [givenName, familyName] = splitName(
    reader.required('fullName', MOST.name, 'NAME_MISSING', 'The name is missing.') ?? '',
  );
  return { givenName, familyName };
}

function readSupervisor(reader: RowReader<PersonField>): SupervisorName | null | undefined {
  const columns = [
    { field: 'supervisorNumber', by: 'number' },
    { field: 'supervisorEmail', by: 'email' },
    { field: 'supervisor', by: 'any' },
  ] as const;
  const present = columns.filter(({ field }) => reader.has(field));
  if (present.length === 0) return undefined;
  for (const { field, by } of present) {
    const text = clean(reader.raw(field));
    if (text !== '' && !NOBODY.test(text)) return { by, text, column: reader.columnOf(field) };
  }
  return null;
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
    reader.refuse('workerType', 'WORKER_TYPE_UNKNOWN', `Is no worker type that we know: use ${accepted}.`);
  }
  return type;
}

function checkService(
  reader: RowReader<PersonField>,
  { hiredOn, lastDay }: Pick<PersonRow, 'hiredOn' | 'lastDay'>,
): void {
  if (hiredOn && lastDay && lastDay < hiredOn) {
    reader.refuse('lastDay', 'TERMINATION_BEFORE_HIRE', `Lies before the hire date, ${hiredOn}.`);
  }
  const isEnded = ENDED.test(reader.raw('status').trim());
  if (isEnded && !lastDay && reader.raw('lastDay').trim() === '') {
    reader.refuse(
      'status',
      'TERMINATION_DATE_MISSING',
      'Says that the person left, but not when: give the termination date.',
    );
  }
}

/** Reads one row of a file of people; `row` is null where not even the employee number can be used. */
export function readPersonRow(
  record: CsvRecord,
  columns: Columns<PersonField>,
): { row: PersonRow | null; mistakes: Mistake[] } {
  const reader = new RowReader(record, columns);
  const employeeNumber = reader.required(
    'employeeNumber',
    MOST.employeeNumber,
    'EMPLOYEE_NUMBER_MISSING',
    'The employee number is missing.',
  );
  const row = {
    line: record.line,
    ...readNames(reader),
    email: reader.read('email', emailCell),
    title: reader.text('title', MOST.title),
    department: reader.required(
      'department',
      MOST.department,
      'DEPARTMENT_MISSING',
      'The department is missing.',
    ),
    location: reader.text('location', MOST.location),
    timeZone: reader.read('timeZone', zoneCell),
    locale: reader.read('locale', localeCell),
    fullTimePermille: reader.read('fullTimeShare', shareCell),
    supervisor: readSupervisor(reader),
    hiredOn: reader.read('hiredOn', dayCell),
    lastDay: reader.read('lastDay', dayCell),
    workerType: readWorkerType(reader),
  };
  checkService(reader, row);
  return { row: employeeNumber ? { ...row, employeeNumber } : null, mistakes: reader.mistakes };
}
