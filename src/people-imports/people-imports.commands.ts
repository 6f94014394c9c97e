import type { INestApplicationContext } from '@nestjs/common';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isDay } from '../common/days.js';
import { LARGEST_FILE_BYTES } from '../csv-files/csv-file.js';
import { mappingFromWords } from '../hr-columns/column-mapping.js';
import { NAME_ORDERS } from '../hr-columns/person-name.js';
import { sentenceOf } from '../hr-files/row-reader.js';
import { HR, isSource, sourceName } from '../hr-sources/hr-source.js';
import { AbsenceImportService } from './absence-import.service.js';
import type { ImportOutcome } from '../import-history/dto/import.view.js';
import type { BegunImport, ImportFile } from '../import-history/import-book.service.js';
import { ON_UNKNOWN_MANAGER } from '../import-findings/import-tally.js';
import { shareOf } from '../import-history/import-progress.js';
import type { ImportStanding } from '../import-history/import-runs.repository.js';
import { type PeopleImportOptions, PeopleImportService } from './people-import.service.js';

interface Importer {
  begin(file: ImportFile, options: PeopleImportOptions, actor: 'command-line'): Promise<BegunImport>;
}

const OPTIONS = {
  source: { type: 'string', default: HR },
  'dry-run': { type: 'boolean', default: false },
  'skip-rejected': { type: 'boolean', default: false },
  map: { type: 'string', multiple: true },
  'date-format': { type: 'string' },
} as const;
const OPTIONS_OF_PEOPLE = {
  ...OPTIONS,
  'name-order': { type: 'string' },
  'unknown-managers': { type: 'string' },
  full: { type: 'boolean' },
  'absent-leave-on': { type: 'string' },
  'confirm-leavers': { type: 'string' },
} as const;
const WORDS = [
  '[--source NAME]',
  '[--dry-run]',
  '[--skip-rejected]',
  '[--map "Their column=ourField"]…',
  '[--date-format dd/MM/yyyy]',
];
const WORDS_OF_PEOPLE = [
  ...WORDS,
  `[--name-order ${NAME_ORDERS.join('|')}]`,
  `[--unknown-managers ${ON_UNKNOWN_MANAGER.join('|')}]`,
  '[--full [--absent-leave-on DAY] [--confirm-leavers NUMBER]]',
];
/** How the two commands are used: here, in the list of all commands, and in the README. */
export const IMPORT_PEOPLE_USAGE = ['import-people FILE', ...WORDS_OF_PEOPLE];
export const IMPORT_ABSENCES_USAGE = ['import-absences FILE', ...WORDS];
/** So many of those who are new are named, to see whether columns and names are read as they are meant. */
const FIRST_SHOWN = 5;
type Print = (line: string) => void;
type Words = Record<string, { type: 'string' | 'boolean'; multiple?: boolean; default?: string | boolean }>;
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** `import-people FILE …`: returns the exit code; throws what the import refuses. */
export async function importPeopleCommand(
  app: INestApplicationContext,
  args: readonly string[],
  print: Print,
): Promise<number> {
  const given = commandIn(args, OPTIONS_OF_PEOPLE);
  if (given) return await importWith(app.get(PeopleImportService), given, print);
  print(`Usage: ${IMPORT_PEOPLE_USAGE.join(' ')}`);
  return 2;
}

/** `import-absences FILE …`: as `import-people`. */
export async function importAbsencesCommand(
  app: INestApplicationContext,
  args: readonly string[],
  print: Print,
): Promise<number> {
  const given = commandIn(args, OPTIONS);
  if (given) return await importWith(app.get(AbsenceImportService), given, print);
  print(`Usage: ${IMPORT_ABSENCES_USAGE.join(' ')}`);
  return 2;
}

interface Command {
  path: string;
  source: string;
  options: PeopleImportOptions;
}

async function importWith(
  importer: Importer,
  { path, source, options }: Command,
  print: Print,
): Promise<number> {
  const { running, outcome } = await importer.begin(await read(path, source), options, 'command-line');
  running.watch(progressIn(print));
  report(await outcome, print);
  return 0;
}

/** The words of a command, or null where it is to be told how it is used. */
function commandIn(args: readonly string[], options: Words): Command | null {
  const parsed = parsedWords(args, options);
  if (!parsed) return null;
  const [path, ...others] = parsed.positionals;
  const read = optionsIn(parsed.values);
  const source = sourceName(String(parsed.values['source']));
  if (path === undefined || others.length > 0 || !isSource(source) || !read) return null;
  return { path, source, options: read };
}

function parsedWords(
  args: readonly string[],
  options: Words,
): { values: Values; positionals: string[] } | null {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    // parseArgs has found an option that there is none of, or one without its value.
    return null;
  }
}

const textIn = (value: Values[string]) => (value === undefined ? undefined : String(value));

/** What is to be done with the file, or null where a day or a number is none. */
function optionsIn(values: Values): PeopleImportOptions | null {
  const day = values['absent-leave-on'];
  const number = values['confirm-leavers'];
  if (day !== undefined && !isDay(String(day))) return null;
  if (number !== undefined && !/^\d{1,9}$/.test(String(number))) return null;
  const order = textIn(values['name-order']);
  const unknown = textIn(values['unknown-managers']);
  const nameOrder = NAME_ORDERS.find((one) => one === order);
  const unknownManagers = ON_UNKNOWN_MANAGER.find((one) => one === unknown);
  if (nameOrder !== order || unknownManagers !== unknown) return null;
  const maps = [values['map'] ?? []].flat().map(String);
  return {
    reading: {
      mapping: mappingFromWords(maps),
      dateFormat: textIn(values['date-format']),
      nameOrder,
    },
    unknownManagers,
    dryRun: values['dry-run'] === true,
    skipRejected: values['skip-rejected'] === true,
    full: values['full'] === true,
    absentLeaveOn: day === undefined ? undefined : String(day),
    confirmLeavers: number === undefined ? undefined : Number(number),
  };
}

/** Prints how far an import is, at every tenth of the whole. */
function progressIn(print: Print): (standing: ImportStanding) => void {
  let printed = -1;
  return (standing) => {
    const tenths = Math.floor(shareOf(standing) / 100);
    if (tenths <= printed) return;
    printed = tenths;
    const { phase, rowsDone, rowsTotal } = standing;
    print(`${tenths * 10} %: ${phase}, ${rowsDone}${rowsTotal === null ? '' : ` of ${rowsTotal}`} rows`);
  };
}

async function read(path: string, source: string): Promise<ImportFile> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE_BYTES)
    throw new Error(`${path} is larger than ${LARGEST_FILE_BYTES / 1_048_576} MB.`);
  const file = await open(path);
  try {
    return { name: basename(path), source, content: await file.readFile() };
  } finally {
    await file.close();
  }
}

function report(outcome: ImportOutcome, print: Print): void {
  const { status, counts, samples, rejected, ignoredColumns, leavers } = outcome;
  const facts = Object.entries(counts).map(([what, many]) => `${many} ${what}`);
  print(`${status === 'applied' ? 'Imported' : 'Dry run, nothing stored'}: ${facts.join(', ')}.`);
  for (const { field, column } of outcome.reading?.columns ?? []) print(`  ${field}: "${column}"`);
  for (const { line, employeeNumber, name } of samples.new.slice(0, FIRST_SHOWN))
    print(`  line ${line}, ${employeeNumber} ${name}: new`);
  for (const { line, employeeNumber, name, changes } of [...samples.changed, ...samples.leaving]) {
    const changed = changes.map(({ field, from, to }) => `${field} ${from ?? '–'} → ${to ?? '–'}`);
    print(
      `  ${line > 0 ? `line ${line}` : 'not in the file'}, ${employeeNumber} ${name}: ${changed.join(', ')}`,
    );
  }
  if (leavers?.needsConfirmation)
    print(
      `Only with --confirm-leavers ${leavers.absent}: ${leavers.absent} of ${leavers.inService} would leave.`,
    );
  for (const mistake of rejected) print(`  ${sentenceOf(mistake)}`);
  for (const { name, rows, column } of outcome.unknownManagers)
    print(`  ${column} ${JSON.stringify(name)}: neither in the file nor in Inhouse, named by ${rows} rows.`);
  for (const { employeeNumber, name, fromOn, fields, leavesFirst } of outcome.metMoves) {
    const what = leavesFirst ? 'does not take place, they leave before' : `sets again ${fields.join(', ')}`;
    print(`  ${employeeNumber} ${name}: a move planned for ${fromOn} ${what}.`);
  }
  for (const { field, column } of outcome.reading?.columnsGone ?? [])
    print(`The column "${column}", remembered for ${field}, is no longer in the file.`);
  if (ignoredColumns.length > 0) {
    print(
      `Ignored columns: ${ignoredColumns.map(({ column, reason }) => `${column} (${reason})`).join(', ')}.`,
    );
  }
}
