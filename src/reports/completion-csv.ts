import type { AsOf } from './as-of.js';
import type { ExportedRow } from './completion-people.repository.js';
import { standingOf } from './dto/completion-row.view.js';

/** What makes a spreadsheet take a cell for a formula: one of these signs first, after white space or in full width too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** The same after a sign at which a spreadsheet of another locale, deaf to our quotes, might begin a new cell. */
const INNER_FORMULA = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/gu;
const NEEDS_QUOTES = /[",;\t\r\n]/;

type Cell = string | number | null;

/** One cell: numbers stay numbers, text that a spreadsheet would calculate gets an apostrophe in front, null is empty. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  if (!NEEDS_QUOTES.test(harmless)) return harmless;
  return `"${harmless.replace(INNER_FORMULA, "$1'").replaceAll('"', '""')}"`;
}

/** One line with its end. */
const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const HEADINGS = [
  'Number',
  'Given name',
  'Family name',
  'Department',
  'Title',
  'Manager',
  'Location',
  'Track',
  'Status',
  'Overdue',
  'Due on',
  'Started (UTC)',
  'Completed (UTC)',
];

/** A date and time as spreadsheets read it, in UTC to the second. */
const utc = (at: string | null): string | null => at && at.slice(0, 19).replace('T', ' ');

function lineOf(row: ExportedRow, asOf: AsOf, companyZone: string): string {
  const { status, isOverdue, dueOn, startedAt, completedAt } = standingOf(row, asOf, companyZone);
  return csvLine([
    row.employeeNumber,
    row.givenName,
    row.familyName,
    row.department,
    row.title,
    row.managerFamilyName && `${row.managerGivenName} ${row.managerFamilyName}`,
    row.location,
    row.trackTitle,
    status,
    isOverdue ? 'yes' : 'no',
    dueOn,
    utc(startedAt),
    utc(completedAt),
  ]);
}

/**
 * The file piece by piece: one string a chunk of rows, none kept. Whatever must be looked at again during a long download
 * belongs between two chunks.
 */
export async function* csvOf(
  chunks: AsyncIterable<ExportedRow[]>,
  asOf: AsOf,
  companyZone: string,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADINGS);
  for await (const rows of chunks) yield rows.map((row) => lineOf(row, asOf, companyZone)).join('');
}
