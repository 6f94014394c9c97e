import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readEnv } from '../../src/config/env.js';
import { EventRunner } from '../../src/events/event-runner.js';
import { HR } from '../../src/hr-sources/hr-source.js';
import { PeopleImportService } from '../../src/people-imports/people-import.service.js';
import { startBenchApp } from './bench-app.js';
import type { ImportJob, ImportRun } from './import-bench.js';
import { peakMemory, percentile, probe, timed } from './measure.js';

// One import and the enrolling that follows, in a process of its own, so that the memory is all its own.
process.once('message', (job: ImportJob) => {
  void run(job).then((result) => {
    process.send?.(result);
    process.disconnect();
  });
});

async function run({ file }: ImportJob): Promise<ImportRun> {
  const app = await startBenchApp(readEnv());
  const importer = app.nest.get(PeopleImportService, { strict: false });
  const runner = app.nest.get(EventRunner);
  const reads = probe(() => app.database.query('SELECT id, name FROM departments ORDER BY id LIMIT 1'));
  const importMs = await timed(async () => {
    const content = await readFile(file);
    const options = { dryRun: false, skipRejected: false };
    await importer.import({ name: basename(file), source: HR, content }, options, 'command-line');
  });
  const enrolMs = await timed(() => runner.drain());
  const waits = await reads.stop();
  const peak = peakMemory();
  await app.close();
  return { importMs, enrolMs, peak, readP95: percentile(waits, 95), readMost: Math.max(...waits) };
}
