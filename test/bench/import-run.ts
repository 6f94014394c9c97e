import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { readEnv } from '../../src/config/env.js';
import { EventRunner } from '../../src/events/event-runner.js';
import { HR } from '../../src/hr-sources/hr-source.js';
import { ImportUndoService } from '../../src/import-undo/import-undo.service.js';
import { UndoReview } from '../../src/import-undo/undo-review.js';
import type { ImportFile } from '../../src/import-history/import-book.service.js';
import {
  type PeopleImportOptions,
  PeopleImportService,
} from '../../src/people-imports/people-import.service.js';
import { type BenchApp, startBenchApp } from './bench-app.js';
import type { ImportJob, ImportRun } from './import-bench.js';
import { watched, watchedByPhase } from './import-watch.js';
import { type Look, lookers } from './lookers.js';
import { peakMemory } from './measure.js';
import { type MemoryByPhase, watchMemory } from './memory-watch.js';

// One import and what follows it, in a process of its own, so that the memory is all its own. It serves meanwhile.
process.once('message', (job: ImportJob) => {
  void run(job).then((result) => {
    process.send?.(result);
    process.disconnect();
  });
});

async function run(job: ImportJob): Promise<ImportRun> {
  const app = await startBenchApp(readEnv());
  await app.nest.listen(0, '127.0.0.1');
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  const looks = lookers(`http://127.0.0.1:${port}`, job.token);
  const content = await readFile(job.file);
  const file = { name: basename(job.file), source: HR, content };
  const before = await watched(looks, () => new Promise((enough) => setTimeout(enough, 5_000)));
  const { steps, memory } = job.after
    ? await after(app, file, looks)
    : await firstImport(app, file, job.people, looks);
  const peak = peakMemory();
  await app.close();
  return { steps: { before, ...steps }, memory, peak };
}

type Steps = Omit<ImportRun, 'peak'>;

async function firstImport(app: BenchApp, file: ImportFile, people: number, looks: Look[]): Promise<Steps> {
  let memory: MemoryByPhase = {};
  const phases = await watchedByPhase(looks, async (enter) => {
    memory = await importFile(app, file, { dryRun: false, skipRejected: false }, people, enter);
  });
  const enrol = await watched(looks, () => app.nest.get(EventRunner).drain());
  return { steps: { ...phases, enrol }, memory };
}

/** A dry run of the same file as a full export, and taking the import back. */
async function after(app: BenchApp, file: ImportFile, looks: Look[]): Promise<Steps> {
  const options = { dryRun: true, skipRejected: false, full: true };
  const dryRun = await watched(looks, () => importFile(app, file, options, 1));
  const undo = app.nest.get(ImportUndoService, { strict: false });
  const review = app.nest.get(UndoReview, { strict: false });
  let id = '';
  const preview = await watched(looks, async () => {
    const { record, blockers } = await review.ofLatest(file.source);
    if (blockers.length > 0) throw new Error(`The import cannot be undone: ${JSON.stringify(blockers)}`);
    id = record.publicId;
  });
  const undone = await watched(looks, () => undo.undo(id, 'command-line'));
  return { steps: { dryRun, preview, undo: undone }, memory: {} };
}

async function importFile(
  app: BenchApp,
  file: ImportFile,
  options: PeopleImportOptions,
  people: number,
  enter?: (phase: string) => void,
): Promise<MemoryByPhase> {
  const importer = app.nest.get(PeopleImportService, { strict: false });
  const { running, outcome } = await importer.begin(file, options, 'command-line');
  const memory = watchMemory(running, people, enter);
  await outcome;
  return memory;
}
