import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { TipPosts } from '../src/tip-posts/tip-posts.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { HookSink } from './support/hook-sink.js';
import { dispatch } from './support/outbox.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let sink: HookSink;
let owner: BuiltPerson;
let admin: Agent;
let month = 11;
beforeAll(async () => {
  sink = await HookSink.start();
  app = await startApp({ ALLOW_PRIVATE_WEBHOOKS: 'on', CHAT_HOSTS: '127.0.0.1' }, '2026-11-01T15:00:00Z');
  await addContent(app, {
    ...fixtureContent,
    'tips/01-say-when.md': tipFile(),
    'tips/02-ask.md': tipFile({ title: 'Ask first', order: 2 }),
    'tips/01-smile.md': tipFile({ title: 'Smile', order: 1, audience: 'customer-facing' }),
  });
  owner = await buildPerson(app, { department: 'Sales' });
  await grant(app, owner.id, 'admin');
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
beforeEach(async () => {
  month += 1;
  at(2);
  admin = await signInAs(app, owner.id);
  for (const { id } of (await admin.get('/api/chats')).body.items) await admin.delete(`/api/chats/${id}`);
  sink.manner = () => 200;
  sink.requests.length = 0;
});

/** Ten in the morning of a day of the test’s own month; the eighth is after the third working day. */
function at(day: number, hour = 15): void {
  app.clock.set(new Date(Date.UTC(2026, month - 1, day, hour)).toISOString());
}
async function addChat(department = 'Sales', path = '/sales'): Promise<string> {
  const { publicId } = await buildDepartment(app, department);
  const { body } = await admin
    .post('/api/chats')
    .send({ kind: 'slack', name: path, department: publicId, url: sink.url(path) });
  return body.id;
}
async function quarter(): Promise<void> {
  await app.nest.get(TipPosts).consume();
  await dispatch(app);
}
const firstMonday = () => {
  for (let day = 8; ; day++) if (new Date(Date.UTC(2026, month - 1, day)).getUTCDay() === 1) return day;
};

it('is posted once a month and chat, on the day of tips, and names nobody', async () => {
  await addChat();
  at(1);
  await quarter();
  expect(sink.requests).toEqual([]);
  const day = firstMonday();
  at(day);
  await quarter();
  await quarter();
  at(day + 1);
  await quarter();
  const [post, ...more] = sink.requests;
  expect(more).toEqual([]);
  const text = post?.body ?? '';
  expect(text).toContain('Tip of the month:');
  expect(text).toMatch(/\/my-tips\/of\/(01-)?\S+\|Open your own copy/);
  // Nobody's delivery, and nobody reached.
  expect(await app.database.query('SELECT id FROM tip_deliveries')).toEqual([]);
  const [listed] = (await admin.get('/api/outbox')).body.items;
  expect(listed).toMatchObject({ person: null, channel: 'chat', chat: { name: '/sales' }, kind: 'tip-post' });
});

it('goes to every department, by two processes at once, once', async () => {
  const other = await anotherApp(app);
  await addChat();
  await addChat('Finance', '/finance');
  at(firstMonday());
  const acts = [app.nest, other].map((nest) => () => nest.get(TipPosts).consume());
  if (app.database.dialect.isEmbedded) for (const act of acts) await act();
  else await Promise.all(acts.map((act) => act()));
  await dispatch(app);
  expect(sink.requests.map(({ path }) => path).toSorted()).toEqual(['/finance', '/sales']);
  await other.close();
});

it('waits for the hours in which mail is written', async () => {
  await addChat();
  const day = firstMonday();
  at(day, 11);
  await quarter();
  at(day - 1);
  await quarter();
  expect(sink.requests).toEqual([]);
  at(day);
  await quarter();
  expect(sink.requests).toHaveLength(1);
});

it('is tried on another day of the month where it could not be posted, and never where it may have been', async () => {
  await addChat();
  const day = firstMonday();
  sink.manner = () => 503;
  at(day, 22);
  await quarter();
  at(day, 23);
  await quarter();
  sink.manner = () => 'drops';
  at(day + 1);
  await quarter();
  expect(sink.requests).toHaveLength(2);
  sink.manner = () => 200;
  for (const later of [day + 2, day + 3]) {
    at(later);
    await quarter();
  }
  expect(sink.requests).toHaveLength(2);
});

it('breaks where the webhook is gone, tells the admins, and shows it as failing', async () => {
  const id = await addChat();
  sink.manner = () => 404;
  at(firstMonday());
  await quarter();
  const find = async () =>
    (await admin.get('/api/chats')).body.items.find((one: { id: string }) => one.id === id);
  admin = await signInAs(app, owner.id);
  expect(await find()).toMatchObject({ status: 'broken' });
  const inbox = (await admin.get('/api/me/inbox')).body.items as { kind: string }[];
  expect(inbox.filter(({ kind }) => kind === 'chat-off')).toHaveLength(1);
  const report = (await admin.get('/api/health/report')).body;
  expect(report.messages).toMatchObject({ state: 'failing', brokenChats: 1, chat: { failed: 1 } });
  expect((await admin.get('/api/health/metrics')).text).toContain('inhouse_chat_broken 1');
});

it('posts nothing to a chat that was removed meanwhile', async () => {
  const id = await addChat();
  at(firstMonday());
  await app.nest.get(TipPosts).consume();
  await admin.delete(`/api/chats/${id}`);
  await dispatch(app);
  expect(sink.requests).toEqual([]);
});
