import type { Agent } from './sign-in.js';
import { signInAs } from './sign-in.js';
import type { TestApp } from './app.js';
import { buildDepartment, buildPerson, type BuiltPerson } from './factories/person.js';
import { grant } from './sign-in.js';

export const WORKSHOP = {
  title: 'Working for each other',
  minutes: 60,
  capacity: 12,
  cancelHours: 24,
  booking: 'open',
  fulfils: [],
};

export const SESSION = {
  onDay: '2026-12-08',
  at: '09:30',
  timeZone: 'America/Jamaica',
  minutes: 60,
  capacity: 12,
  room: 'Training room 2',
};

/** A trainer of Customer Care. */
export async function buildTrainer(app: TestApp, department = 'Customer Care') {
  const { id } = await buildDepartment(app, department);
  const person = await buildPerson(app, { department });
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: id });
  return { person, client: await signInAs(app, person.id) };
}

/** A workshop; returns its id. */
export async function makeWorkshop(client: Agent, more: object = {}): Promise<string> {
  const { body } = await client
    .post('/api/workshops')
    .send({ ...WORKSHOP, ...more })
    .expect(201);
  return body.id;
}

/** A session of a workshop; returns its id. */
export async function planSession(client: Agent, workshop: string, more: object = {}): Promise<string> {
  const { body } = await client
    .post(`/api/workshops/${workshop}/sessions`)
    .send({ ...SESSION, ...more })
    .expect(201);
  return body.id;
}

export async function buildBooker(
  app: TestApp,
  overrides: Parameters<typeof buildPerson>[1] = {},
): Promise<{ person: BuiltPerson; client: Agent }> {
  const person = await buildPerson(app, overrides);
  return { person, client: await signInAs(app, person.id) };
}

export const book = (client: Agent, sessionId: string) => client.post('/api/me/bookings').send({ sessionId });

/** The codes of the reasons in a refusal. */
export const reasonsOf = (body: { details?: { code: string }[] }) =>
  (body.details ?? []).map(({ code }) => code);

/** Subjects of what stands in somebody's inbox, of these kinds. */
export async function toldOf(client: Agent, kind: string): Promise<string[]> {
  const { items } = (await client.get('/api/me/inbox').expect(200)).body;
  return items
    .filter((one: { kind: string }) => one.kind === kind)
    .map(({ subject }: { subject: string }) => subject);
}
