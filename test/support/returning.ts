import { expect } from '@jest/globals';
import { startApp, type TestApp } from './app.js';
import { goLive } from './factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './factories/person.js';
import { finishBasics, publishTracks } from './learner.js';
import { type Agent, grant, signInAs } from './sign-in.js';

const HEADER = 'Employee #,First Name,Last Name,Job Title,Department,Hire Date,Termination Date';
export const MORNING = 'T15:00:00Z';

/** The company that `start` made last. */
export let app: TestApp;
let owner: BuiltPerson;
let hires = 0;
/** A company of its own, since its time goes on for years. */
export async function start(settings: Record<string, string> = {}): Promise<void> {
  app = await startApp(settings, `2026-01-05${MORNING}`);
  await publishTracks(app);
  await goLive(app);
  owner = await buildPerson(app, { department: 'People' });
  await grant(app, owner.id, 'admin');
}

export const admin = () => signInAs(app, owner.id);

/** The day on which it is, with all that it brings. */
export async function on(day: string): Promise<void> {
  app.clock.set(day + MORNING);
  await app.settle();
}

interface Told {
  number: string;
  hired: string;
  left?: string;
}

/** What HR tells of somebody in its own nightly file. */
export async function tell({ number, hired, left = '' }: Told): Promise<string> {
  const content = Buffer.from(`${HEADER}\n${number},Ann,Lee ${number},Clerk,Finance,${hired},${left}`);
  const { status, body } = await (
    await admin()
  )
    .post('/api/people/imports')
    .field({ source: number.toLowerCase() })
    .attach('file', content, 'people.csv');
  expect([status, body.details]).toEqual([201, undefined]);
  await app.settle();
  return body.id;
}

interface Hire {
  number: string;
  id: number;
  publicId: string;
  client: () => Promise<Agent>;
}

/** Somebody hired on 5 January 2026, with the sensitisation due a fortnight later. */
export async function hire(): Promise<Hire> {
  const number = `R${++hires}`;
  await tell({ number, hired: '2026-01-05' });
  const row = await app.database.first<{ id: number; publicId: string }>(
    'SELECT id, public_id AS publicId FROM persons WHERE employee_number = ?',
    [number],
  );
  if (!row) throw new Error('Nobody was hired.');
  return { number, ...row, client: () => signInAs(app, row.id) };
}

/** Last day at work 27 February 2026; back from that day on. */
export async function leave({ number }: Hire): Promise<void> {
  app.clock.set(`2026-02-26${MORNING}`);
  await tell({ number, hired: '2026-01-05', left: '2026-02-27' });
  await on('2026-03-02');
}
export async function comeBack({ number }: Hire, hired: string): Promise<string> {
  app.clock.set(hired + MORNING);
  return await tell({ number, hired });
}

interface Row {
  slug: string;
  cycle: number;
  status: string;
  startsOn: string;
  dueOn: string | null;
}
export const enrolmentsOf = async ({ id }: Hire, slug = 'sensitisation') =>
  await app.database.query<Row>(
    `SELECT e.cycle, e.status, e.starts_on AS startsOn, e.due_on AS dueOn
       FROM enrolments e JOIN tracks t ON t.id = e.track_id WHERE e.person_id = ? AND t.slug = ? ORDER BY e.cycle`,
    [id, slug],
  );
export const reported = async ({ number }: Hire, query: object = {}) => {
  const { body } = await (
    await admin()
  )
    .get('/api/reports/completion/people')
    .query({ text: number, ...query });
  return body.items.map((item: Record<string, unknown>) => [item.status, item.note]);
};
export const sensitisation = async (query: object = {}) => {
  const { body } = await (
    await admin()
  )
    .get('/api/reports/completion')
    .query({ by: 'track', track: 'sensitisation', ...query });
  const { enrolled, completed } = body.total;
  return { enrolled, completed };
};
export const assign = async ({ publicId }: Hire, track: string) => {
  const request = { track, audience: { personIds: [publicId] }, due: { days: 30, after: 'enrolment' } };
  const client = await admin();
  const preview = await client.post('/api/assignments/preview/people').send(request);
  const { status, body } = await client.post('/api/assignments').send(request);
  expect(status).toBe(201);
  await app.settle();
  return { outcome: preview.body.items[0].outcome, id: body.id };
};
export const detailedOf = async (person: Hire) => {
  const { items } = (await (await person.client()).get('/api/me/enrolments')).body;
  return items.find(({ track }: { track: { slug: string } }) => track.slug === 'customer-facing');
};
export const finishOn = async (day: string, person: Hire) => {
  await on(day);
  await finishBasics(await person.client());
};
