import { AssignmentRuns } from '../../src/assignments/assignment-runs.js';
import { PreviewService } from '../../src/assignment-people/preview.service.js';
import { AudiencePreviews } from '../../src/audiences/audience-previews.service.js';
import { addDays, type Day, dayOf, weekdayOf } from '../../src/common/days.js';
import { publicId, sha256 } from '../../src/common/random.js';
import { bind } from '../../src/database/values.js';
import type { Statement, TableRows } from './bare-driver.js';
import { captureReads } from './captured-statements.js';
import type { BenchCompany } from './company.js';
import { alone, count, type Figure, milliseconds, rateFigure, seconds } from './figures-table.js';
import { median, takeTurns, timed } from './measure.js';
import { adminOf } from './reports-bench.js';

const ROUNDS = 3;
const MOST_TIMES = 2;
const LEAST_SHARE = 0.15;
const CHANGED = 1_000;
const WRITTEN = ['enrolments', 'enrolment_reasons', 'enrolment_periods'] as const;
const EVERYBODY = { kind: 'everybody' };
/** A rule of several parts, as admins write them; about a sixth of everybody. */
const RULE = {
  kind: 'all',
  of: [
    { kind: 'titles', titles: ['Agent', 'Nurse', 'Planner'] },
    { kind: 'hired', days: { to: '2025-06-30' } },
    { kind: 'not', of: { kind: 'leads' } },
  ],
};

/** Assigning to everybody: what rules and previews cost beside their bare counts, enrolling beside bare inserts, and the daily look. */
export async function benchAssigning(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const tracks = await Promise.all([0, 1, 2].map((n) => newTrack(company, n)));
  const [track, daily] = tracks;
  if (!track || !daily) throw new Error('No track was made.');
  return [
    ...(await evaluating(company, track.slug, rounds)),
    await enrolling(company, track.id, rounds),
    ...(await looking(company, daily.id, rounds)),
  ];
}

/** Rules and previews, each beside nothing but its own counting statements. */
async function evaluating({ app, bare, everybodysHeadId }: BenchCompany, track: string, rounds: number) {
  const audiences = app.nest.get(AudiencePreviews, { strict: false });
  const previews = app.nest.get(PreviewService, { strict: false });
  const admin = adminOf(everybodysHeadId);
  const preview = (rule: object) => () =>
    previews.preview(admin, { track, audience: { rule }, due: { days: 30, after: 'enrolment' } } as never);
  const questions = [
    { what: 'whom a rule of four parts means', ask: () => audiences.preview(admin, { rule: RULE } as never) },
    { what: 'a preview of that rule', ask: preview(RULE) },
    { what: 'a preview of everybody', ask: preview(EVERYBODY) },
  ];
  const figures: Figure[] = [];
  for (const { what, ask } of questions) {
    const reads = await captureReads(app, ask);
    const counting = reads.filter(({ sql }) => /COUNT\(|SUM\(/.test(sql));
    const statements = counting.map(({ sql, parameters }): Statement => ({
      sql,
      parameters: parameters.map(bind),
    }));
    const turn = await takeTurns(
      rounds,
      () => timed(ask),
      () =>
        timed(async () => {
          for (const statement of statements) await bare.query(statement);
        }),
    );
    figures.push({
      what,
      ours: milliseconds(turn.ours),
      bare: milliseconds(turn.bare),
      ratio: `${(turn.ours / turn.bare).toFixed(2)} ×`,
      target: `≤ ${MOST_TIMES} ×`,
    });
  }
  return figures;
}

/** A track for everybody, enrolled by a run, beside the same rows inserted many a statement. */
async function enrolling(company: BenchCompany, trackId: number, rounds: number): Promise<Figure> {
  const { app, bare } = company;
  const runs = app.nest.get(AssignmentRuns, { strict: false });
  const assignmentId = await newAssignment(company, trackId, EVERYBODY);
  const before = new Map(
    await Promise.all(WRITTEN.map(async (table) => [table, await lastId(company, table)] as const)),
  );
  const clear = async () => {
    for (const table of WRITTEN.toReversed()) await clearAfter(company, table, before.get(table) ?? 0);
  };
  const ours: number[] = [];
  const bares: number[] = [];
  let rows = 0;
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(() => runs.evaluate(assignmentId, 'bench', new Date())));
    const written: TableRows[] = [];
    for (const table of WRITTEN) written.push(await bare.readAfter(table, before.get(table) ?? 0));
    rows = written.reduce((sum, table) => sum + table.rows.length, 0);
    await clear();
    bares.push(await timed(() => bare.insertAll(written)));
    await clear();
  }
  const people = count(rows / WRITTEN.length);
  const rates = { ours: rows / (median(ours) / 1000), bare: rows / (median(bares) / 1000) };
  return rateFigure(
    `enrolling ${people} people, with reasons and periods (${seconds(median(ours))})`,
    rates,
    'rows',
    LEAST_SHARE,
  );
}

/** The daily look: with nothing to do, after some changed, and once a week over everybody. */
async function looking(company: BenchCompany, trackId: number, rounds: number): Promise<Figure[]> {
  const { app } = company;
  const runs = app.nest.get(AssignmentRuns, { strict: false });
  await newAssignment(company, trackId, { kind: 'titles', titles: ['Bench weaver'] });
  await app.transactions.run(
    () => app.database.execute("UPDATE persons SET updated_at = '2020-01-01 00:00:00.000'", []),
    {
      work: 'bulk',
    },
  );
  const now = new Date();
  const quiet = notMonday(dayOf(now, company.source.env.COMPANY_TIME_ZONE));
  const monday = addDays(quiet, 8 - weekdayOf(quiet));
  const look = (day: Day) => timed(() => runs.lookDaily('bench', now, day));
  await look(monday);
  const taken: Record<'weekly' | 'idle' | 'changed', number[]> = { weekly: [], idle: [], changed: [] };
  for (let round = 0; round < rounds; round++) {
    taken.weekly.push(await look(monday));
    taken.idle.push(await look(quiet));
    await change(company, round, now);
    taken.changed.push(await look(quiet));
  }
  const active = await app.database.first<{ found: number }>(
    "SELECT COUNT(*) AS found FROM assignments WHERE status = 'active'",
  );
  const of = `${count(Number(active?.found))} assignments`;
  return [
    alone(`the weekly look at everybody, ${of}, nothing to do`, seconds(median(taken.weekly))),
    alone(`the daily look, ${of}, nothing to do`, milliseconds(median(taken.idle))),
    alone(
      `the daily look after ${count(CHANGED)} people changed, who are enrolled`,
      milliseconds(median(taken.changed)),
    ),
  ];
}

const notMonday = (day: Day): Day => (weekdayOf(day) === 1 ? addDays(day, 1) : day);

/** Gives the next thousand people the title that the assignment is for. */
async function change({ app }: BenchCompany, round: number, now: Date): Promise<void> {
  const people = await app.database.query<{ id: number }>(
    `SELECT id FROM persons ORDER BY id LIMIT ${CHANGED} OFFSET ${CHANGED * (round + 1)}`,
  );
  const ids = people.map(({ id }) => id);
  const these = ids.map(() => '?').join(', ');
  await app.transactions.run(
    async () => {
      await app.database.execute(
        `UPDATE placement_periods SET title = 'Bench weaver' WHERE person_id IN (${these})`,
        ids,
      );
      await app.database.execute(`UPDATE persons SET updated_at = ? WHERE id IN (${these})`, [now, ...ids]);
    },
    { work: 'bulk' },
  );
}

async function lastId({ app }: BenchCompany, table: string): Promise<number> {
  const row = await app.database.first<{ last: number | null }>(`SELECT MAX(id) AS last FROM ${table}`);
  return row?.last ?? 0;
}

async function clearAfter({ app }: BenchCompany, table: string, id: number): Promise<void> {
  for (let upTo = await lastId({ app } as BenchCompany, table); upTo > id; upTo -= 20_000)
    await app.transactions.run(
      () => app.database.execute(`DELETE FROM ${table} WHERE id > ?`, [Math.max(id, upTo - 20_000)]),
      { work: 'bulk' },
    );
}

async function newTrack({ app }: BenchCompany, n: number): Promise<{ id: number; slug: string }> {
  const slug = `bench-${n}`;
  const at = new Date();
  const { database } = app;
  const id = await app.transactions.run(async () => {
    const trackId = await database.insert('tracks', {
      public_id: publicId(),
      slug,
      depth: 'detailed',
      created_at: at,
    });
    const versionId = await database.insert('track_versions', {
      track_id: trackId,
      number: 1,
      hash: sha256(slug),
      title: `Bench ${n}`,
      summary: '',
      minutes: 60,
      requirement_count: 1,
      created_at: at,
    });
    await database.execute('UPDATE tracks SET current_version_id = ? WHERE id = ?', [versionId, trackId]);
    return trackId;
  });
  return { id, slug };
}

async function newAssignment({ app }: BenchCompany, trackId: number, audience: object): Promise<number> {
  const at = new Date();
  return await app.transactions.run(async () => {
    const id = await app.database.insert('assignments', {
      public_id: publicId(),
      name: 'Measured',
      track_id: trackId,
      status: 'active',
      current_version: 1,
      created_at: at,
    });
    await app.database.insert('assignment_versions', {
      assignment_id: id,
      version: 1,
      audience: JSON.stringify(audience),
      due_rule: JSON.stringify({ kind: 'after', anchor: 'enrolment', days: 30 }),
      created_at: at,
    });
    return id;
  });
}
