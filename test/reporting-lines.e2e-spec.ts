import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOf, FOREVER, FOREVER_INSTANT, startOfDay } from '../src/common/days.js';
import { effectiveManagers, linesOf, loopsAbove } from '../src/reporting-lines/reporting-lines.js';
import { ReportingLinesRepository } from '../src/reporting-lines/reporting-lines.repository.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';

const PEOPLE = 12;
const ZONE = 'America/Jamaica';

let app: TestApp;
let people: BuiltPerson[];
let lines: ReportingLinesRepository;

beforeAll(async () => {
  app = await startApp();
  people = [];
  for (let index = 0; index < PEOPLE; index++) people.push(await buildPerson(app));
  lines = app.nest.get(ReportingLinesRepository, { strict: false });
});
afterAll(() => app.close());

const idOf = (index: number) => people[index]?.id ?? 0;

/** By index: the index of the manager, and whether somebody is in service. */
interface Company {
  managers: (number | null)[];
  serving: boolean[];
}

async function place(index: number, manager: number | null): Promise<void> {
  await app.database.execute('UPDATE placement_periods SET manager_id = ? WHERE person_id = ?', [
    manager === null ? null : idOf(manager),
    idOf(index),
  ]);
}

async function serve(index: number, isServing: boolean): Promise<void> {
  const today = dayOf(app.clock.now(), ZONE);
  const toOn = isServing ? FOREVER : addDays(today, -1);
  const endsAt = isServing ? FOREVER_INSTANT : startOfDay(toOn, ZONE);
  await app.database.execute('UPDATE service_periods SET to_on = ?, ends_at = ? WHERE person_id = ?', [
    toOn,
    endsAt,
    idOf(index),
  ]);
}

async function set({ managers, serving }: Company): Promise<void> {
  await app.transactions.run(async () => {
    for (const [index, manager] of managers.entries()) await place(index, manager);
    for (const [index, isServing] of serving.entries()) await serve(index, isServing);
    await lines.rebuild();
  });
}

/** What a rebuild would write: each line as `ancestor > descendant, depth`. */
function closureOf({ managers, serving }: Company): string[] {
  const raw = new Map(managers.flatMap((manager, index) => (manager === null ? [] : [[index, manager]])));
  const effective = effectiveManagers(raw as Map<number, number>, (index) => serving[index] ?? false);
  return [...linesOf(effective, 100)]
    .flat()
    .map(({ ancestor, descendant, depth }) => `${idOf(ancestor)} > ${idOf(descendant)}, ${depth}`)
    .toSorted();
}

async function stored(): Promise<string[]> {
  const rows = await app.database.query<{ ancestor: number; descendant: number; depth: number }>(
    `SELECT ancestor_id AS ancestor, descendant_id AS descendant, depth FROM reporting_lines WHERE generation =
       (SELECT MAX(generation) FROM reporting_generations WHERE status = 'current')`,
  );
  return rows.map(({ ancestor, descendant, depth }) => `${ancestor} > ${descendant}, ${depth}`).toSorted();
}

/** A company in which everybody reports to somebody with a smaller index, or to nobody. */
const companies = fc.record({
  managers: fc.tuple(
    ...Array.from({ length: PEOPLE }, (_, index) =>
      index === 0 ? fc.constant(null) : fc.option(fc.nat(index - 1), { freq: 6 }),
    ),
  ),
  serving: fc.array(fc.boolean(), { minLength: PEOPLE, maxLength: PEOPLE }),
});
const moves = fc.array(
  fc.array(fc.tuple(fc.nat(PEOPLE - 1), fc.option(fc.nat(PEOPLE - 1), { freq: 6 })), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 4 },
);

const isCircle = (managers: readonly (number | null)[]) =>
  loopsAbove(managers.keys(), (index) => managers[index]).length > 0;

describe('moves, several at once, with leavers and vacant posts', () => {
  it('edit the lines to what a rebuild would make of them', async () => {
    await fc.assert(
      fc.asyncProperty(companies, moves, async (company, batches) => {
        let { managers } = company as Company;
        await set({ managers, serving: company.serving });
        for (const batch of batches) {
          const next = [...managers];
          for (const [index, manager] of batch) next[index] = manager;
          if (isCircle(next)) continue;
          managers = next;
          await app.transactions.run(async () => {
            await lines.hold();
            for (const [index] of batch) await place(index, next[index] ?? null);
            await lines.follow(batch.map(([index]) => idOf(index)));
          });
          expect(await stored()).toEqual(closureOf({ managers, serving: company.serving }));
        }
        expect(await lines.refresh()).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('people who leave and come', () => {
  it('change the lines by edits to what a rebuild would make of them', async () => {
    await fc.assert(
      fc.asyncProperty(companies, companies, async (company, later) => {
        await set(company as Company);
        const changed = { managers: company.managers, serving: later.serving } as Company;
        await app.transactions.run(async () => {
          for (const [index, isServing] of changed.serving.entries()) await serve(index, isServing);
        });
        await lines.refresh();
        expect(await stored()).toEqual(closureOf(changed));
      }),
      { numRuns: 25 },
    );
  });
});

it('serialises two moves that begin at once', async () => {
  const serving = Array.from({ length: PEOPLE }, () => true);
  const managers = Array.from({ length: PEOPLE }, (_, index) => (index === 0 ? null : index - 1));
  await set({ managers, serving });
  const move = (index: number, manager: number) =>
    app.transactions.run(async () => {
      await lines.hold();
      await place(index, manager);
      await lines.follow([idOf(index)]);
    });
  await Promise.all([move(4, 0), move(8, 1), move(2, 0)]);
  const moved = managers.with(4, 0).with(8, 1).with(2, 0);
  expect(await stored()).toEqual(closureOf({ managers: moved, serving }));
});
