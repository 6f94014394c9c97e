import { BYTE_ORDER_MARK, csvLine } from '../common/csv.js';
import type { Piece } from '../common/http/downloads.js';
import type { AsOf } from './as-of.js';
import type { ExportedRow } from './completion-people.repository.js';
import { standingOf } from './dto/completion-row.view.js';

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
  'Note',
];

/** A date and time as spreadsheets read it, in UTC to the second. */
const utc = (at: string | null): string | null => at && at.slice(0, 19).replace('T', ' ');

function lineOf(row: ExportedRow, asOf: AsOf, companyZone: string): string {
  const { status, isOverdue, dueOn, startedAt, completedAt, note } = standingOf(row, asOf, companyZone);
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
    note,
  ]);
}

/** The file piece by piece: one a chunk of rows, none kept. */
export async function* csvOf(
  chunks: AsyncIterable<ExportedRow[]>,
  asOf: AsOf,
  companyZone: string,
): AsyncGenerator<Piece> {
  yield { content: BYTE_ORDER_MARK + csvLine(HEADINGS), personIds: [] };
  for await (const rows of chunks) {
    const content = rows.map((row) => lineOf(row, asOf, companyZone)).join('');
    yield { content, personIds: [...new Set(rows.map(({ personId }) => personId))] };
  }
}
