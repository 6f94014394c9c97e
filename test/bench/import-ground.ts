import { ProgrammeRepository } from '../../src/assignments/programme.repository.js';
import { ShippedAssignments } from '../../src/assignments/shipped-assignments.js';
import { dayOf, FOREVER, FOREVER_INSTANT, startOfDay } from '../../src/common/days.js';
import { publicId } from '../../src/common/random.js';
import { ContentSync } from '../../src/content/content-sync.js';
import { EventRunner } from '../../src/events/event-runner.js';
import type { BareDriver, TableRows } from './bare-driver.js';
import { type BenchApp, startBenchApp } from './bench-app.js';
import { type BenchDatabase, makeDatabase } from './bench-database.js';
import { signInAdmin } from './sessions.js';

/** What an import finds: courses, tracks, assignments, and one admin, who looks on. */
export interface Ground {
  source: BenchDatabase;
  bare: BareDriver;
  rows: TableRows[];
  /** Opens the admin's session. */
  token: string;
  /** A further database with the same rows. */
  another(): Promise<{ source: BenchDatabase; bare: BareDriver }>;
}

export async function makeGround(server: string | null): Promise<Ground> {
  const source = await makeDatabase(server);
  const token = await prepareProgramme(source);
  const bare = await source.openBare();
  const rows: TableRows[] = [];
  for (const table of await bare.tables()) {
    if (!table.startsWith('schema_') && table !== 'migration_lock') rows.push(await bare.readAfter(table, 0));
  }
  return {
    source,
    bare,
    rows,
    token,
    another: async () => {
      const next = await makeDatabase(server);
      const nextBare = await next.openBare();
      await nextBare.copyGround(rows.filter((table) => table.rows.length > 0));
      return { source: next, bare: nextBare };
    },
  };
}

/** Publishes the shipped courses, and starts the programme today for everybody who will be imported. */
async function prepareProgramme({ env }: BenchDatabase): Promise<string> {
  const app = await startBenchApp(env);
  await app.nest.get(ContentSync).sync();
  await app.nest.get(ShippedAssignments).ensure();
  const programme = app.nest.get(ProgrammeRepository, { strict: false });
  const everybody = await programme.shippedId('everybody');
  if (everybody === null) throw new Error('The programme for everybody is not there.');
  const now = new Date();
  const today = dayOf(now, env.COMPANY_TIME_ZONE);
  const token = await signInAdmin(app, await addOnlooker(app, env.COMPANY_TIME_ZONE, now));
  await app.transactions.run(() => programme.planWave(everybody, today, { kind: 'everybody' }, null, now));
  await app.nest.get(EventRunner).drain();
  await app.close();
  return token;
}

/** Somebody of another source, whom no import of the bench concerns. */
async function addOnlooker({ database, transactions }: BenchApp, zone: string, now: Date): Promise<number> {
  return await transactions.run(async () => {
    const id = await database.insert('persons', {
      public_id: publicId(),
      source: 'onlookers',
      employee_number: '1',
      given_name: 'Olive',
      family_name: 'Onlooker',
      search_key: 'olive onlooker 1',
      sort_key: 'onlooker olive',
      created_at: now,
      updated_at: now,
    });
    const [from, starts] = ['2020-01-01', startOfDay('2020-01-01', zone)];
    const service = { person_id: id, hired_on: from, from_on: from, to_on: FOREVER };
    await database.insert('service_periods', { ...service, starts_at: starts, ends_at: FOREVER_INSTANT });
    const placement = { person_id: id, from_on: from, to_on: FOREVER, worker_type: 'employee' };
    await database.insert('placement_periods', placement);
    return id;
  });
}
