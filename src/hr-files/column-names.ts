import { columnErrors } from './hr-files.errors.js';

/** What a column of an HR export can mean to us. */
export type PersonField =
  | 'employeeNumber'
  | 'givenName'
  | 'familyName'
  | 'fullName'
  | 'email'
  | 'title'
  | 'department'
  | 'location'
  | 'timeZone'
  | 'locale'
  | 'fullTimeShare'
  | 'supervisorNumber'
  | 'supervisorEmail'
  | 'supervisor'
  | 'hiredOn'
  | 'lastDay'
  | 'status'
  | 'workerType';

export type AbsenceField = 'employeeNumber' | 'fromOn' | 'lastDay';

const list = (names: string) => names.split(/,\s+/);

/**
 * The names that BambooHR, Workday and SAP SuccessFactors give to the columns of their exports, normalised, the
 * most telling first: where a file has several for one field, that one counts and the others are ignored.
 */
const PERSON_NAMES: Record<PersonField, readonly string[]> = {
  employeeNumber: list(`employee number, employee no, employee id, eid, emp id, empid, worker id,
    workday id, user id, userid, person id external, person number, personnel number,
    file number, staff number`),
  givenName: list(`first name, firstname, given name, legal first name, legal name first name,
    preferred first name, forename`),
  familyName: list(`last name, lastname, family name, surname, legal last name, legal name last name,
    preferred last name`),
  fullName: list(`name, full name, employee name, worker, worker name, display name, last name first name,
    full legal name, legal name, preferred name full name, formatted name`),
  email: list(`work email, work e mail, email work, email primary work, primary work email,
    business email, business email address, business email information email address,
    company email, corporate email, email, e mail, email address, e mail address`),
  title: list(`job title, jobtitle, business title, title, position title, job, position, job profile,
    job classification`),
  department: list(`department, department name, dept, supervisory organization, supervisory organisation,
    organization, organisation, organizational unit, org unit, cost center, cost centre,
    business unit, division`),
  location: list('location, location name, work location, business site, office, site'),
  timeZone: list('time zone, timezone, primary time zone, location time zone'),
  locale: list('locale, default locale, preferred language, language'),
  fullTimeShare: list('fte, full time equivalent'),
  supervisorNumber: list(`supervisor eid, supervisor id, supervisor number, supervisor employee id,
    supervisor employee number, manager id, manager number, manager eid, manager employee id,
    manager employee number, manager user id, managers employee id,
    worker s manager employee id, manager s employee id, reports to id, reports to eid,
    reporting to eid, manager user sys id`),
  supervisorEmail:
    list(`supervisor email, supervisor e mail, supervisor work email, manager email, manager e mail,
    manager work email, manager s email, reports to email, reporting to email`),
  supervisor: list(`supervisor, supervisor name, manager, manager name, direct manager, line manager,
    worker s manager, workers manager, reporting to, reports to`),
  hiredOn: list(`hire date, hiredate, date of hire, hired on, start date, first day, first day of work,
    original hire date, most recent hire date, employment start date, date of joining`),
  lastDay: list(`termination date, terminationdate, last day of work, last day, end date,
    end employment date, employment end date, leaving date, exit date, contract end date`),
  status: list('employment status, status, worker status, employee status, active status, emplstatus'),
  workerType: list(`employment type, employee type, employee class, employeeclass, worker type,
    worker sub type, contract type, type of employment, time type`),
};

const ABSENCE_NAMES: Record<AbsenceField, readonly string[]> = {
  employeeNumber: PERSON_NAMES.employeeNumber,
  fromOn: list(`from, from date, start, start date, first day, first day of leave, leave start date,
    absence start date, leave first day`),
  lastDay: list(`to, to date, until, end, end date, last day, last day of leave, leave end date,
    absence end date, estimated last day of leave`),
};

/** Words that mark what a company must not hand to a training system; whole words of a normalised column name. */
const SENSITIVE =
  /\b(birth\w*|dob|age|race|ethnic\w*|gender|sex|pronouns?|orientation|salary|salaries|pay\w*|wages?|compensation|bonus|commission|rate|earnings?|marital|married|spouse|dependents?|children|maiden|ssn|sin|social|insurance|nin|national|nationality|tax\w*|passport|visa|permit|driver\w*|religi\w*|faith|political|union|disab\w*|medical|health|blood|pregnan\w*|veteran\w*|military|citizen\w*|immigration|criminal|bank\w*|iban|account|routing|home|personal|private|address|street|city|zip|postal|postcode|phone|mobile|cell|fax|emergency|photo|reason|performance|rating)\b/;

/** A column that was left alone: sensitive by its name, or of no use to us. */
export interface IgnoredColumn {
  column: string;
  reason: 'sensitive' | 'not-used';
}

/** Where each field stands in a file, by column numbers from 0. */
export interface Columns<F extends string> {
  header: readonly string[];
  of: ReadonlyMap<F, number>;
  ignored: IgnoredColumn[];
}

/** Lower case, punctuation as single spaces, # as a word: "Employee #" and "EMPLOYEE_NUMBER" are one name. */
export function normaliseColumn(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll('#', ' number ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function recognise<F extends string>(
  header: readonly string[],
  names: Record<F, readonly string[]>,
): Columns<F> {
  const normal = header.map(normaliseColumn);
  const fields = new Map<F, number>();
  for (const field in names) {
    const found = names[field].find((name) => normal.includes(name));
    if (found === undefined) continue;
    const index = normal.indexOf(found);
    if (normal.includes(found, index + 1)) throw columnErrors.columnTwice(header[index] ?? found);
    fields.set(field, index);
  }
  const used = new Set(fields.values());
  const ignored = header.flatMap((column, index): IgnoredColumn[] => {
    if (used.has(index) || column === '') return [];
    const reason = SENSITIVE.test(normal[index] ?? '') ? 'sensitive' : 'not-used';
    return [{ column: column.slice(0, 200), reason }];
  });
  return { header, of: fields, ignored };
}

/** Finds the columns of a file of people; throws `COLUMN_MISSING` without employee number or name, `COLUMN_TWICE` for a clash. */
export function personColumns(header: readonly string[]): Columns<PersonField> {
  const columns = recognise(header, PERSON_NAMES);
  if (!columns.of.has('employeeNumber'))
    throw columnErrors.columnMissing('employee number', ['Employee #', 'Employee ID', 'USERID']);
  const hasName = columns.of.has('fullName') || columns.of.has('givenName') || columns.of.has('familyName');
  if (!hasName) throw columnErrors.columnMissing('name', ['First Name', 'Last Name', 'Full Name']);
  return columns;
}

/** Finds the columns of a file of absences; throws `COLUMN_MISSING` without employee number or first day. */
export function absenceColumns(header: readonly string[]): Columns<AbsenceField> {
  const columns = recognise(header, ABSENCE_NAMES);
  if (!columns.of.has('employeeNumber'))
    throw columnErrors.columnMissing('employee number', ['Employee #', 'Employee ID', 'USERID']);
  if (!columns.of.has('fromOn')) throw columnErrors.columnMissing('first day', ['From', 'Start Date']);
  return columns;
}

/** Whether a row only repeats column names, as the second row of a SuccessFactors file does. */
export function isLabelRow<F extends string>(
  cells: readonly string[],
  columns: Columns<F | 'employeeNumber'>,
): boolean {
  const cell = cells[columns.of.get('employeeNumber') ?? -1];
  if (cell === undefined || /\d/.test(cell)) return false;
  return PERSON_NAMES.employeeNumber.includes(normaliseColumn(cell));
}
