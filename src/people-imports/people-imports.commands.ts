import type { INestApplicationContext } from '@nestjs/common';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { LARGEST_FILE_BYTES } from '../csv-files/csv-file.js';
import { sentenceOf } from '../hr-files/row-reader.js';
import { HR, isSource, sourceName } from '../hr-sources/hr-source.js';
import { AbsenceImportService } from './absence-import.service.js';
import type { ImportOutcome } from '../import-history/dto/import.view.js';
import type { BegunImport, ImportFile, ImportOptions } from '../import-history/import-book.service.js';
import { shareOf } from '../import-history/import-progress.js';
import type { ImportStanding } from '../import-history/import-runs.repository.js';
import { PeopleImportService } from './people-import.service.js';

interface Importer {
  begin(file: ImportFile, options: ImportOptions, actor: 'command-line'): Promise<BegunImport>;
}

const USAGE = 'FILE [--source NAME] [--dry-run] [--skip-rejected]';
const OPTIONS = {
  source: { type: 'string', default: HR },
  'dry-run': { type: 'boolean', default: false },
  'skip-rejected': { type: 'boolean', default: false },
} as const;
type Print = (line: string) => void;

/** `import-people FILE [--source NAME] [--dry-run] [--skip-rejected]`: returns the exit code; throws what the import refuses. */
export async function importPeopleCommand(
  app: INestApplicationContext,
  args: readonly string[],
  print: Print,
): Promise<number> {
  return await importWith(app.get(PeopleImportService), 'import-people', args, print);
}

/** `import-absences FILE …`: as `import-people`. */
export async function importAbsencesCommand(
  app: INestApplicationContext,
  args: readonly string[],
  print: Print,
): Promise<number> {
  return await importWith(app.get(AbsenceImportService), 'import-absences', args, print);
}

async function importWith(
  importer: Importer,
  name: string,
  args: readonly string[],
  print: Print,
): Promise<number> {
  const given = optionsIn(args);
  if (!given) {
    print(`Usage: ${name} ${USAGE}`);
    return 2;
  }
  const { path, source, options } = given;
  const { running, outcome } = await importer.begin(await read(path, source), options, 'command-line');
  running.watch(progressIn(print));
  report(await outcome, print);
  return 0;
}

/** The words of a command, or null where it is to be told how it is used. */
function optionsIn(args: readonly string[]): { path: string; source: string; options: ImportOptions } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [path, ...others] = positionals;
    const source = sourceName(values.source);
    if (path === undefined || others.length > 0 || !isSource(source)) return null;
    return {
      path,
      source,
      options: { dryRun: values['dry-run'], skipRejected: values['skip-rejected'] },
    };
  } catch {
    // parseArgs has found an option that there is none of, or one without its value.
    return null;
  }
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

function report({ status, counts, samples, rejected, ignoredColumns }: ImportOutcome, print: Print): void {
  const facts = Object.entries(counts).map(([what, many]) => `${many} ${what}`);
  print(`${status === 'applied' ? 'Imported' : 'Dry run, nothing stored'}: ${facts.join(', ')}.`);
  for (const { line, employeeNumber, name, changes } of [...samples.changed, ...samples.leaving]) {
    const changed = changes.map(({ field, from, to }) => `${field} ${from ?? '–'} → ${to ?? '–'}`);
    print(`  line ${line}, ${employeeNumber} ${name}: ${changed.join(', ')}`);
  }
  for (const mistake of rejected) print(`  ${sentenceOf(mistake)}`);
  if (ignoredColumns.length > 0) {
    print(
      `Ignored columns: ${ignoredColumns.map(({ column, reason }) => `${column} (${reason})`).join(', ')}.`,
    );
  }
}
