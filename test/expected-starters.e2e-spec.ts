import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { grant, signInAs } from './support/sign-in.js';

const HEADER = 'Employee #,First Name,Last Name,Hire Date';

let app: TestApp;
let adminId: number;
beforeAll(async () => {
  app = await startApp();
  adminId = (await buildPerson(app)).id;
  await grant(app, adminId, 'admin');
});
afterAll(() => app.close());

/** A full export of a source that brings these people, each with their first day. */
async function sendFull(...people: [number: string, firstDay: string][]): Promise<void> {
  const rows = people.map(([number, firstDay]) => `${number},Ann,Lee ${number},${firstDay}`);
  const { status } = await (
    await signInAs(app, adminId)
  )
    .post('/api/people/imports')
    .field({ source: 'agency', full: 'true', confirmLeavers: '1' })
    .attach('file', Buffer.from([HEADER, ...rows].join('\n')), 'people.csv');
  expect(status).toBe(201);
}

const expected = async () => {
  const rows = await app.database.query<{ number: string }>(
    `SELECT p.employee_number AS number FROM expected_starters e JOIN persons p ON p.id = e.person_id
      ORDER BY p.employee_number`,
  );
  return rows.map(({ number }) => number);
};
const on = async (day: string) => {
  app.clock.set(`${day}T15:00:00Z`);
  await app.settle();
};

it('whoever is about to begin is noted until the first day, and no longer', async () => {
  await sendFull(['A1', '2024-03-01'], ['N1', '2026-12-01'], ['N2', '2027-01-04']);
  await app.settle();
  expect(await expected()).toEqual(['N1', 'N2']);
  await on('2026-11-30');
  expect(await expected()).toEqual(['N1', 'N2']);
  await on('2026-12-01');
  expect(await expected()).toEqual(['N2']);
});

it('whoever does not come after all is forgotten the day after an export let them go', async () => {
  await sendFull(['A1', '2024-03-01'], ['N1', '2026-12-01']);
  expect(await expected()).toEqual(['N2']);
  await on('2026-12-02');
  expect(await expected()).toEqual([]);
});
