import { join } from 'node:path';
import { ProgrammeRepository } from '../../src/assignments/programme.repository.js';
import { ShippedAssignments } from '../../src/assignments/shipped-assignments.js';
import { dayOf } from '../../src/common/days.js';
import type { Env } from '../../src/config/env.js';
import { ContentSync } from '../../src/content/content-sync.js';
import { EventRunner } from '../../src/events/event-runner.js';
import type { BareDriver, TableRows } from './bare-driver.js';
import { startBenchApp } from './bench-app.js';
import { type BenchDatabase, makeDatabase } from './bench-database.js';
import {
  alone,
  count,
  type Figure,
  megabytes,
  milliseconds,
  rateFigure,
  remark,
  seconds,
} from './figures-table.js';
import { writeHrFile } from './hr-file.js';
import { median, takeTurns, timed } from './measure.js';
import { runProcess } from './processes.js';

const TARGET = 0.15;
const ROUNDS = 3;

export interface ImportJob {
  file: string;
}

/** What one import took, in milliseconds, and the most memory that its process held, in bytes. */
export interface ImportRun {
  importMs: number;
  enrolMs: number;
  peak: number;
  readP95: number;
  readMost: number;
}

/** What an import is for, in the order in which rows stand on each other. */
const PEOPLE_AND_ENROLMENTS = [
  'departments',
  'persons',
  'service_periods',
  'placement_periods',
  'reporting_generations',
  'reporting_lines',
  'assignment_runs',
  'enrolments',
  'enrolment_reasons',
  'enrolment_periods',
];

/** An HR export in and everybody enrolled, against a bulk insert of the very rows that this leaves behind. */
export async function benchImport(
  server: string | null,
  people: number,
  rounds = ROUNDS,
): Promise<{ product: string; figures: Figure[] }> {
  const ground = await makeGround(server);
  const file = join(ground.source.env.DATA_DIR, 'people.csv');
  await writeHrFile(file, people, dayOf(new Date(), ground.source.env.COMPANY_TIME_ZONE));
  const runs: ImportRun[] = [];
  let rows: TableRows[] = [];
  const ours = async () => {
    const { source, bare } = await ground.another();
    const run = await runProcess<ImportRun>('./import-run.js', { file }, source.settings);
    runs.push(run);
    if (rows.length === 0) rows = await rowsSince(ground.rows, bare);
    await bare.close();
    await source.drop();
    return run.importMs + run.enrolMs;
  };
  const bareOnes = async () => {
    const { source, bare } = await ground.another();
    const ms = await timed(() => bare.insertAll(rows));
    await bare.close();
    await source.drop();
    return ms;
  };
  const turn = await takeTurns(rounds, ours, bareOnes);
  const product = ground.bare.product;
  await ground.bare.close();
  await ground.source.drop();
  return { product, figures: figuresOf(turn, runs, rows, people) };
}

function figuresOf(
  turn: { ours: number; bare: number },
  runs: readonly ImportRun[],
  rows: readonly TableRows[],
  people: number,
): Figure[] {
  const sizeOf = (name: string) => rows.find(({ table }) => table === name)?.rows.length ?? 0;
  if (sizeOf('persons') !== people) throw new Error(`Only ${sizeOf('persons')} people were imported.`);
  const all = rows.reduce((sum, table) => sum + table.rows.length, 0);
  const rates = { ours: all / (turn.ours / 1000), bare: all / (turn.bare / 1000) };
  const of = (figure: (run: ImportRun) => number) => median(runs.map(figure));
  return [
    rateFigure('an HR export in, everybody enrolled', rates, 'rows', TARGET),
    alone('   people', `${count(people / (turn.ours / 1000))} people/s`),
    alone('   import, then enrolment', `${seconds(of((r) => r.importMs))}, ${seconds(of((r) => r.enrolMs))}`),
    alone(
      '   a read every 50 ms meanwhile, p95 / longest',
      `${milliseconds(of((r) => r.readP95))} / ${milliseconds(of((r) => r.readMost))}`,
    ),
    alone('   memory of the process at most', megabytes(of((r) => r.peak))),
    remark(`   rows: ${rows.map(({ table, rows: own }) => `${table} ${count(own.length)}`).join(', ')}`),
  ];
}

interface Ground {
  source: BenchDatabase;
  bare: BareDriver;
  rows: TableRows[];
  /** A further database with the same rows: courses, tracks, assignments, and nobody in them. */
  another(): Promise<{ source: BenchDatabase; bare: BareDriver }>;
}

async function makeGround(server: string | null): Promise<Ground> {
  const source = await makeDatabase(server);
  await prepareProgramme(source.env);
  const bare = await source.openBare();
  const rows: TableRows[] = [];
  for (const table of await bare.tables()) {
    if (!table.startsWith('schema_') && table !== 'migration_lock') rows.push(await bare.readAfter(table, 0));
  }
  return {
    source,
    bare,
    rows,
    another: async () => {
      const next = await makeDatabase(server);
      const nextBare = await next.openBare();
      await nextBare.copyGround(rows.filter((table) => table.rows.length > 0));
      return { source: next, bare: nextBare };
    },
  };
}

/** Publishes the shipped courses, and starts the programme today for everybody who will be imported. */
async function prepareProgramme(env: Env): Promise<void> {
  const app = await startBenchApp(env);
  await app.nest.get(ContentSync).sync();
  await app.nest.get(ShippedAssignments).ensure();
  const programme = app.nest.get(ProgrammeRepository, { strict: false });
  const everybody = await programme.shippedId('everybody');
  if (everybody === null) throw new Error('The programme for everybody is not there.');
  const now = new Date();
  const today = dayOf(now, env.COMPANY_TIME_ZONE);
  await app.transactions.run(() => programme.planWave(everybody, today, { kind: 'everybody' }, null, now));
  await app.nest.get(EventRunner).drain();
  await app.close();
}

async function rowsSince(ground: readonly TableRows[], bare: BareDriver): Promise<TableRows[]> {
  const added: TableRows[] = [];
  for (const table of PEOPLE_AND_ENROLMENTS) {
    const before = ground.find((known) => known.table === table);
    const id = before?.columns.indexOf('id') ?? 0;
    const last = Number(before?.rows.at(-1)?.[id] ?? 0);
    added.push(await bare.readAfter(table, last));
  }
  return added;
}
