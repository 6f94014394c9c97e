import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { gather, tell } from './support/outbox.js';
import { type Agent, signInAs } from './support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const inbox = async (client: Agent, query: object = {}) =>
  (await client.get('/api/me/inbox').query(query)).body;
const subjects = (page: { items: { subject: string }[] }) => page.items.map(({ subject }) => subject);
const unread = async (client: Agent) => (await client.get('/api/me/inbox/unread')).body.unread;

async function somebody(email?: null) {
  const person = await buildPerson(app, email === null ? { email } : {});
  return { person, client: await signInAs(app, person.id) };
}

it('holds what somebody was told, also without an address, the latest first, with its words and where to go on', async () => {
  const { person, client } = await somebody(null);
  await gather(app, person, {
    kind: 'enrolled',
    subject: 'A track for you',
    words: { paragraphs: ['Take your time.'], link: { label: 'Open it', path: '/learning/x' } },
  });
  app.clock.advance({ minutes: 1 });
  await gather(app, person, { subject: 'Ask first' });
  const page = await inbox(client);
  expect(subjects(page)).toEqual(['Ask first', 'A track for you']);
  expect(page).toMatchObject({ unread: 2, nextCursor: null });
  expect(page.items[1]).toMatchObject({
    kind: 'enrolled',
    paragraphs: ['Take your time.'],
    link: { label: 'Open it', path: '/learning/x' },
    isRead: false,
  });
});

it('shows nothing before its time, and nothing that went in a message of its own', async () => {
  const { person, client } = await somebody();
  const sayAt = new Date(app.clock.now().getTime() + 3_600_000);
  await gather(app, person, { subject: 'In an hour', sayAt });
  await tell(app, person);
  expect(await inbox(client)).toEqual({ items: [], nextCursor: null, unread: 0 });
  app.clock.advance({ hours: 1 });
  expect(subjects(await inbox(client))).toEqual(['In an hour']);
});

it('is paged without gaps, though several notices stand in one instant', async () => {
  const { person, client } = await somebody();
  await gather(app, person, ...Array.from({ length: 5 }, (_, index) => ({ subject: `Notice ${index + 1}` })));
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: { subject: string }[]; nextCursor: string | null } = await inbox(client, {
      limit: 2,
      ...(cursor && { cursor }),
    });
    seen.push(...subjects(page));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual([5, 4, 3, 2, 1].map((number) => `Notice ${number}`));
});

it('marks one as read, or all up to one, and what arrives meanwhile stays new', async () => {
  const { person, client } = await somebody();
  await gather(app, person, {}, {}, {});
  const { items } = await inbox(client);
  const oldest = items[2].id;
  for (let times = 0; times < 2; times++)
    expect((await client.put(`/api/me/inbox/${oldest}/read`)).status).toBe(204);
  expect(await unread(client)).toBe(2);
  await gather(app, person, { subject: 'Arrived meanwhile' });
  expect((await client.put('/api/me/inbox/read').send({ upTo: items[0].id })).status).toBe(204);
  expect(await unread(client)).toBe(1);
  const after = await inbox(client);
  expect(after.items.map(({ isRead }: { isRead: boolean }) => isRead)).toEqual([false, true, true, true]);
});

it('is nobody else’s: a notice of somebody else is not there', async () => {
  const [mine, theirs] = [await somebody(), await somebody()];
  await gather(app, theirs.person, {});
  const [{ id }] = (await inbox(theirs.client)).items;
  const { status, body } = await mine.client.put(`/api/me/inbox/${id}/read`);
  expect([status, body.code]).toEqual([404, 'NOTICE_NOT_FOUND']);
  expect(await unread(theirs.client)).toBe(1);
});
