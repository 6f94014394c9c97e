import type { INestApplicationContext } from '@nestjs/common';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_FILE_BYTES } from '../hr-files/csv-file.js';
import { sentenceOf } from '../hr-files/row-reader.js';
import { AbsenceImportService } from './absence-import.service.js';
import type { ImportOutcome } from './dto/import.view.js';
import type { ImportFile, ImportOptions } from './import-book.service.js';
import { PeopleImportService } from './people-import.service.js';

interface Importer {
  import(file: ImportFile, options: ImportOptions, actor: 'command-line'): Promise<ImportOutcome>;
}

const FLAGS = ['--dry-run', '--skip-rejected'];
type Print = (line: string) => void;

/** `import-people FILE [--dry-run] [--skip-rejected]`: returns the exit code; throws what the import refuses. */
export async function importPeopleCommand(
  app: INestApplicationContext,
  args: readonly string[],
  print: Print,
): Promise<number> {
  return await importWith(app.get(PeopleImportService), 'import-people', args, print);
}

/** `import-absences FILE [--dry-run] [--skip-rejected]`: as `import-people`. */
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
  const [path, ...others] = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.some((arg) => arg.startsWith('--') && !FLAGS.includes(arg));
  if (path === undefined || others.length > 0 || unknown) {
    print(`Usage: ${name} FILE [${FLAGS.join('] [')}]`);
    return 2;
  }
  const options = { dryRun: args.includes('--dry-run'), skipRejected: args.includes('--skip-rejected') };
  report(await importer.import(await read(path), options, 'command-line'), print);
  return 0;
}

async function read(path: string): Promise<ImportFile> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE_BYTES)
    throw new Error(`${path} is larger than ${LARGEST_FILE_BYTES / 1_048_576} MB.`);
  const file = await open(path);
  try {
    return { name: basename(path), content: await file.readFile() };
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
