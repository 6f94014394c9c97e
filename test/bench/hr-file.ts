import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addDays, type Day } from '../../src/common/days.js';
import { between, chance } from '../support/large-company-rows.js';

const HEADINGS =
  'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Time Zone,Supervisor EID,Hire Date,Termination Date,Employment Status,Employment Type';
const DEPARTMENTS =
  'Customer Care,Sales,Marketing,Finance,Human Resources,Information Technology,Facilities,Fulfilment,Legal,Procurement,Product,Branch Operations'.split(
    ',',
  );
const TITLES = 'Agent,Analyst,Driver,Engineer,Buyer,Planner,Nurse,Cashier,Technician,Clerk'.split(',');
const GIVEN = 'Ana,Ben,Chloé,Dana,Eli,Fatou,Grace,Hugo,Inès,José,Kofi,Lena,Marlon,Nadia,Omar,Priya'.split(
  ',',
);
const FAMILY = 'Ashby,Brown,Campbell,Dixon,Edwards,Francis,Gordon,Henry,Iqbal,Johnson,Khan,Lewis'.split(',');
const PLACES = [
  ['Kingston', 'America/Jamaica'],
  ['Montego Bay', 'America/Jamaica'],
  ['Toronto', 'America/Toronto'],
  ['London', 'Europe/London'],
];
const TYPES = ['Full-Time', 'Full-Time', 'Full-Time', 'Part-Time', 'Contractor', 'Temporary'];
const REPORTS_EACH = 8;

const of = (list: readonly string[], index: number, salt: number) =>
  list[between(index, salt, 0, list.length)] ?? '';
const numberOf = (index: number) => String(index + 1).padStart(7, '0');

/** The person who leads: everybody in trees of eight within their own department, its head below the first person. */
function managerOf(index: number): number | null {
  if (index === 0) return null;
  const size = DEPARTMENTS.length;
  const place = Math.floor((index - 1) / size);
  if (place === 0) return 0;
  return 1 + Math.floor((place - 1) / REPORTS_EACH) * size + ((index - 1) % size);
}

function lineOf(index: number, today: Day): string {
  const [place = '', zone = ''] = PLACES[between(index, 1, 0, PLACES.length)] ?? [];
  const number = numberOf(index);
  const manager = managerOf(index);
  const isToCome = manager !== null && manager > 0 && chance(index, 2) < 0.005;
  // Whoever starts about now is invited within the minute, and an import whose people were written to is not taken back.
  const hiredOn = addDays(today, isToCome ? between(index, 3, 14, 60) : -between(index, 3, 30, 5_000));
  return [
    number,
    of(GIVEN, index, 4),
    `${of(FAMILY, index, 5)}-${of(FAMILY, index, 6)}`,
    chance(index, 7) < 0.8 ? `p${number}@bench.example` : '',
    of(TITLES, index, 8),
    DEPARTMENTS[index === 0 ? 0 : (index - 1) % DEPARTMENTS.length],
    place,
    zone,
    manager === null ? '' : numberOf(manager),
    hiredOn,
    '',
    'Active',
    of(TYPES, index, 9),
  ].join(',');
}

export const FILE_ENCODINGS = ['utf-8', 'utf-16'] as const;
/** `utf-16` is what spreadsheets write: little end first, a byte order mark, Windows line ends. */
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

const FORMS: Record<FileEncoding, { lineEnd: string; bytes: (text: string) => Uint8Array }> = {
  'utf-8': { lineEnd: '\n', bytes: (text) => Buffer.from(text, 'utf8') },
  'utf-16': { lineEnd: '\r\n', bytes: (text) => Buffer.from(text, 'utf16le') },
};

/** Writes the HR export of a company of so many people in twelve departments; the same numbers give the same file. */
export async function writeHrFile(
  path: string,
  people: number,
  today: Day,
  encoding: FileEncoding,
): Promise<void> {
  const { lineEnd, bytes } = FORMS[encoding];
  const lines = function* () {
    yield bytes(`${encoding === 'utf-16' ? '\uFEFF' : ''}${HEADINGS}${lineEnd}`);
    for (let index = 0; index < people; index++) yield bytes(lineOf(index, today) + lineEnd);
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}
