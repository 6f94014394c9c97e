import { addDays, type Day, FOREVER } from '../common/days.js';
import { type Conventions, NO_CONVENTIONS } from '../hr-columns/conventions.js';
import { dayCell, endCell } from '../hr-columns/date-format.js';
import type { Columns } from '../hr-columns/column-names.js';
import type { AbsenceField } from '../hr-columns/person-fields.js';
import type { CsvRecord } from '../csv-files/csv-rows.js';
import { type Mistake, RowReader } from './row-reader.js';

/** Somebody's time away as half-open days; open ones end on FOREVER. */
export interface AbsenceRow {
  line: number;
  employeeNumber: string;
  fromOn: Day;
  toOn: Day;
}

/** Reads one row of a file of absences; the file's last day is inclusive. `row` is null where anything is mistaken. */
export function readAbsenceRow(
  record: CsvRecord,
  columns: Columns<AbsenceField>,
  { dates }: Conventions = NO_CONVENTIONS,
): { row: AbsenceRow | null; mistakes: Mistake[] } {
  const reader = new RowReader(record, columns);
  const employeeNumber = reader.required(
    'employeeNumber',
    64,
    'EMPLOYEE_NUMBER_MISSING',
    'The employee number is missing.',
  );
  const fromOn = reader.read('fromOn', (raw) => dayCell(raw, dates.get('fromOn')));
  const lastDay = reader.read('lastDay', (raw) => endCell(raw, dates.get('lastDay')));
  if (reader.mistakes.length === 0 && !fromOn)
    reader.refuse('fromOn', 'FROM_MISSING', 'The first day is missing.');
  if (fromOn && lastDay && lastDay < fromOn) {
    reader.refuse('lastDay', 'TO_BEFORE_FROM', `Lies before the first day, ${fromOn}.`);
  }
  if (reader.mistakes.length > 0 || !employeeNumber || !fromOn)
    return { row: null, mistakes: reader.mistakes };
  return {
    row: { line: record.line, employeeNumber, fromOn, toOn: lastDay ? addDays(lastDay, 1) : FOREVER },
    mistakes: [],
  };
}
