import { join } from 'node:path';
import { dayOf } from '../../src/common/days.js';
import type { BareDriver, TableRows } from './bare-driver.js';
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
import { type FileEncoding, writeHrFile } from './hr-file.js';
import { makeGround } from './import-ground.js';
import type { Wait, Watched } from './import-watch.js';
import { median, takeTurns, timed } from './measure.js';
import type { MemoryByPhase } from './memory-watch.js';
import { runProcess } from './processes.js';

const TARGET = 0.15;
const IMPORT = ['reading', 'comparing', 'writing', 'finishing'];
const ROUNDS = 3;
/** MB of garbage and data together: without a bound V8 collects so late on a large machine that the figure would be the machine's. */
const HEAP_MB = 512;
const BOUNDED = [`--max-old-space-size=${HEAP_MB}`];

export interface ImportJob {
  file: string;
  people: number;
  /** Opens the session of somebody who looks on. */
  token: string;
  /** What follows an import instead of the import: a dry run of the same file, then undoing it. */
  after: boolean;
}

/** What each step took and what others felt, and the most memory that the process held, in bytes. */
export interface ImportRun {
  steps: Record<string, Watched>;
  memory: MemoryByPhase;
  peak: number;
}

export interface ImportSize {
  server: string | null;
  people: number;
  encoding: FileEncoding;
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

/**
 * An HR export in and everybody enrolled, against a bulk insert of the very rows that this leaves behind; then, once, a dry run of the
 * same file as a full export, taking the import back, and an import of a third of the people for its memory.
 */
export async function benchImport(
  { server, people, encoding }: ImportSize,
  rounds = ROUNDS,
): Promise<{ product: string; figures: Figure[] }> {
  const ground = await makeGround(server);
  const { env } = ground.source;
  const fileOf = async (size: number): Promise<ImportJob> => {
    const file = join(env.DATA_DIR, `people-${size}.csv`);
    await writeHrFile(file, size, dayOf(new Date(), env.COMPANY_TIME_ZONE), encoding);
    return { file, people: size, token: ground.token, after: false };
  };
  const [job, smaller] = [await fileOf(people), await fileOf(Math.round(people / 3))];
  const runs: ImportRun[] = [];
  let rows: TableRows[] = [];
  let after: ImportRun | undefined;
  const ours = async () => {
    const { source, bare } = await ground.another();
    const run = await runProcess<ImportRun>('./import-run.js', job, source.settings, BOUNDED);
    runs.push(run);
    if (!after) {
      rows = await rowsSince(ground.rows, bare);
      after = await runProcess<ImportRun>(
        './import-run.js',
        { ...job, after: true },
        source.settings,
        BOUNDED,
      );
    }
    await bare.close();
    await source.drop();
    return took(run, [...IMPORT, 'enrol']);
  };
  const bareOnes = async () => {
    const { source, bare } = await ground.another();
    const ms = await timed(() => bare.insertAll(rows));
    await bare.close();
    await source.drop();
    return ms;
  };
  const turn = await takeTurns(rounds, ours, bareOnes);
  const { source, bare } = await ground.another();
  const third = await runProcess<ImportRun>('./import-run.js', smaller, source.settings, BOUNDED);
  await bare.close();
  await source.drop();
  const product = ground.bare.product;
  await ground.bare.close();
  await ground.source.drop();
  return {
    product,
    figures: [
      ...ratesOf(turn, runs, rows, people),
      ...watchedFigures(runs, after),
      ...memoryFigures(runs, third, smaller.people),
      remark(`   rows: ${rows.map(({ table, rows: own }) => `${table} ${count(own.length)}`).join(', ')}`),
    ],
  };
}

function ratesOf(
  turn: { ours: number; bare: number },
  runs: readonly ImportRun[],
  rows: readonly TableRows[],
  people: number,
): Figure[] {
  const sizeOf = (name: string) => rows.find(({ table }) => table === name)?.rows.length ?? 0;
  if (sizeOf('persons') !== people) throw new Error(`Only ${sizeOf('persons')} people were imported.`);
  const all = rows.reduce((sum, table) => sum + table.rows.length, 0);
  const rates = { ours: all / (turn.ours / 1000), bare: all / (turn.bare / 1000) };
  const of = (...steps: string[]) => seconds(median(runs.map((run) => took(run, steps))));
  return [
    rateFigure('an HR export in, everybody enrolled', rates, 'rows', TARGET),
    alone('   people', `${count(people / (turn.ours / 1000))} people/s`),
    alone('   import, then enrolment', `${of(...IMPORT)}, ${of('enrol')}`),
  ];
}

const took = (run: ImportRun, steps: readonly string[]) =>
  steps.reduce((sum, step) => sum + (run.steps[step]?.ms ?? 0), 0);

const STEPS: Record<string, string> = {
  before: 'before anything',
  reading: 'the import reads',
  comparing: '… compares',
  writing: '… writes',
  finishing: '… ends',
  enrol: 'the enrolment',
  dryRun: 'a dry run of the same file as a full export',
  preview: 'what undoing the import would do',
  undo: 'undoing the import',
};

/** By step: what it took, and what others waited meanwhile; the median of the runs that had it. */
function watchedFigures(runs: readonly ImportRun[], after: ImportRun | undefined): Figure[] {
  const all = after ? [...runs, after] : runs;
  return Object.entries(STEPS).flatMap(([step, name]) => {
    const watched = all.flatMap(({ steps }) => steps[step] ?? []);
    const [first] = watched;
    if (!first) return [];
    return [
      alone(`   ${name}`, seconds(median(watched.map(({ ms }) => ms)))),
      ...first.waits.map((wait, look) =>
        alone(
          `      ${wait.name} meanwhile, p95 / longest`,
          waitIn(watched.flatMap((one) => one.waits[look] ?? [])),
        ),
      ),
    ];
  });
}

function waitIn(waits: readonly Wait[]): string {
  const of = (figure: (one: Wait) => number) => milliseconds(median(waits.map(figure)));
  const refused = waits.reduce((sum, one) => sum + one.refused, 0);
  return `${of(({ p95 }) => p95)} / ${of(({ longest }) => longest)}${refused > 0 ? `, ${refused} refused` : ''}`;
}

function memoryFigures(runs: readonly ImportRun[], third: ImportRun, fewer: number): Figure[] {
  const quarters = (held: readonly number[] = []) => held.map((bytes) => megabytes(bytes)).join(', ');
  const [first] = runs;
  const phases = Object.keys(first?.memory ?? {});
  const middle = (phase: string) =>
    [0, 1, 2, 3].map((quarter) => median(runs.map(({ memory }) => memory[phase]?.[quarter] ?? Number.NaN)));
  return [
    alone(
      `   memory of the process at most, heap ≤ ${HEAP_MB} MB`,
      megabytes(median(runs.map(({ peak }) => peak))),
    ),
    alone(`      with ${count(fewer)} people`, megabytes(third.peak)),
    ...phases.flatMap((phase) => [
      alone(`   ${phase}, at 25, 50, 75, 100 % of the rows`, quarters(middle(phase))),
      alone(`      with ${count(fewer)} people`, quarters(third.memory[phase])),
    ]),
  ];
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
