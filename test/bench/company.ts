import { dayOf } from '../../src/common/days.js';
import { buildLargeCompany, type LargeCompany } from '../support/large-company.js';
import type { BareDriver } from './bare-driver.js';
import { type BenchApp, startBenchApp } from './bench-app.js';
import { type BenchDatabase, makeDatabase } from './bench-database.js';

/** A company of the wanted size in a database of its own, with the product and the bare driver open on it. */
export interface BenchCompany extends LargeCompany {
  source: BenchDatabase;
  app: BenchApp;
  bare: BareDriver;
  close(): Promise<void>;
}

/** Builds the company that every bench but the import asks: five enrolments a person, with their past. */
export async function buildCompany(server: string | null, people: number): Promise<BenchCompany> {
  const source = await makeDatabase(server);
  const app = await startBenchApp(source.env);
  const zone = source.env.COMPANY_TIME_ZONE;
  const built = await buildLargeCompany(app, { people, zone, today: dayOf(new Date(), zone) });
  const bare = await source.openBare();
  if (server !== null) {
    // The server would do so by itself, some time during the first rounds.
    const tables = (await bare.tables()).join(', ');
    await bare.query({ sql: `ANALYZE TABLE ${tables}`, parameters: [] });
  }
  return {
    ...built,
    source,
    app,
    bare,
    close: async () => {
      await bare.close();
      await app.close();
      await source.drop();
    },
  };
}
