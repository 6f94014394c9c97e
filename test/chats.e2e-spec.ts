import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChatUpkeep } from '../src/chat-messages/chat-upkeep.js';
import { asBuffer } from './support/as-buffer.js';
import { startApp, type TestApp } from './support/app.js';
import {
  type BuiltDepartment,
  type BuiltPerson,
  buildDepartment,
  buildPerson,
} from './support/factories/person.js';
import { HookSink } from './support/hook-sink.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { unzipped } from './support/unzipped.js';

const SECRET = 'https://hooks.slack.com/services/T0AAAA/B0BBBB/abcdefghijklmnop';
let app: TestApp;
let sink: HookSink;
let owner: BuiltPerson;
let admin: Agent;
let sales: BuiltDepartment;
beforeAll(async () => {
  sink = await HookSink.start();
  app = await startApp({ ALLOW_PRIVATE_WEBHOOKS: 'on', CHAT_HOSTS: 'hooks.slack.com,127.0.0.1' });
  owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  sales = await buildDepartment(app, 'Sales');
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
beforeEach(async () => {
  sink.manner = () => 200;
  admin = await signInAs(app, owner.id);
  for (const { id } of (await admin.get('/api/chats')).body.items) await admin.delete(`/api/chats/${id}`);
});

const words = () => ({ kind: 'slack', name: '#sales', department: sales.publicId, url: SECRET });
const add = async (more: object = {}) => (await admin.post('/api/chats').send({ ...words(), ...more })).body;
const codesOf = (body: { details: { code: string }[] }) => body.details.map(({ code }) => code);

describe('the chat of a department', () => {
  it('is added, changed without its address, switched off and removed, and its address is never shown', async () => {
    const added = await admin.post('/api/chats').send(words());
    expect(added.body).toMatchObject({
      kind: 'slack',
      name: '#sales',
      department: { id: sales.publicId, name: 'Sales' },
      address: 'https://hooks.slack.com/…mnop',
      status: 'on',
    });
    const { id } = added.body;
    const { url: _, ...rest } = words();
    const changed = await admin.put(`/api/chats/${id}`).send({ ...rest, name: '#all', isOn: false });
    expect(changed.body).toMatchObject({ name: '#all', status: 'off', address: added.body.address });
    expect((await admin.get('/api/chats')).body.items).toHaveLength(1);
    expect((await admin.delete(`/api/chats/${id}`)).status).toBe(204);
    expect((await admin.get('/api/chats')).body.items).toEqual([]);
    const everything = await app.database.query('SELECT * FROM audit_values');
    expect(JSON.stringify([added.body, changed.body, everything])).not.toContain('abcdefghijkl');
    expect(await app.database.query('SELECT hook_url AS url, status FROM chat_channels')).toEqual([
      { url: null, status: 'removed' },
    ]);
    expect((await admin.put(`/api/chats/${id}`).send({ ...words(), isOn: true })).status).toBe(404);
  });

  it('stays broken under another name, and works again with another address or once it was switched off and on', async () => {
    const { id } = await add({ url: sink.url('/gone') });
    const { url: _, ...rest } = words();
    const breakOff = () =>
      app.transactions.run(() =>
        app.database.execute(
          "UPDATE chat_channels SET status = 'broken', broken_at = ? WHERE public_id = ?",
          [app.clock.now(), id],
        ),
      );
    const change = async (more: object) =>
      (await admin.put(`/api/chats/${id}`).send({ ...rest, isOn: true, ...more })).body;
    await breakOff();
    const brokenAt = app.clock.now().toISOString();
    expect(await change({ name: '#all' })).toMatchObject({ name: '#all', status: 'broken', brokenAt });
    expect(await change({ url: sink.url('/gone') })).toMatchObject({ status: 'broken', brokenAt });
    expect(await change({ url: sink.url('/new') })).toMatchObject({ status: 'on', brokenAt: null });
    await breakOff();
    expect(await change({ isOn: false })).toMatchObject({ status: 'off', brokenAt: null });
    expect(await change({})).toMatchObject({ status: 'on' });
  });

  it('alone, where it is broken, is for admins to look at: somebody’s own is their own affair', async () => {
    const person = await buildPerson(app);
    const own = { kind: 'slack', url: sink.url('/own') };
    await (await signInAs(app, person.id)).put('/api/me/chat').send(own);
    const { id } = await add();
    const breakOff = (column: string, of: number | string) =>
      app.transactions.run(() =>
        app.database.execute(`UPDATE chat_channels SET status = 'broken' WHERE ${column} = ?`, [of]),
      );
    const messages = async () => (await admin.get('/api/health/report')).body.messages;
    await breakOff('person_id', person.id);
    expect(await messages()).toMatchObject({ state: 'well', brokenChats: 0 });
    await breakOff('public_id', id);
    expect(await messages()).toMatchObject({ state: 'failing', brokenChats: 1 });
  });

  it('is refused with every mistake', async () => {
    const strange = await admin.post('/api/chats').send({ ...words(), url: 'http://me@example.com/in' });
    expect(strange.status).toBe(422);
    expect(codesOf(strange.body)).toEqual(['names-somebody', 'not-a-chat-service']);
    const nowhere = await admin.post('/api/chats').send({ ...words(), department: 'nothing' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'CHAT_DEPARTMENT_NOT_FOUND' } });
    for (const wrong of [{ kind: 'irc' }, { name: '' }, { url: 1 }, { department: null }])
      expect((await admin.post('/api/chats').send({ ...words(), ...wrong })).status).toBe(400);
  });

  it('tells what the service answered to a test, once in five seconds', async () => {
    const { id } = await add({ url: sink.url('/sales') });
    const test = () => admin.post(`/api/chats/${id}/test`);
    expect((await test()).body).toEqual({
      isTaken: true,
      httpStatus: 200,
      failure: null,
      answer: 'status 200',
    });
    expect(await test()).toMatchObject({ status: 429, body: { code: 'CHAT_TEST_TOO_SOON' } });
    app.clock.advance({ seconds: 6 });
    sink.manner = () => 404;
    expect((await test()).body).toMatchObject({ isTaken: false, httpStatus: 404, answer: 'status 404' });
    app.clock.advance({ seconds: 6 });
    sink.manner = () => 'drops';
    expect((await test()).body).toEqual({
      isTaken: false,
      httpStatus: null,
      failure: 'dropped',
      answer: null,
    });
    expect(JSON.parse(sink.requests.at(-1)?.body ?? '{}').text).toBe('Inhouse can reach you here');
  });
});

describe('somebody’s own chat', () => {
  let person: BuiltPerson;
  let agent: Agent;
  beforeEach(async () => {
    person = await buildPerson(app);
    agent = await signInAs(app, person.id);
  });
  const connect = (url = SECRET) => agent.put('/api/me/chat').send({ kind: 'slack', url });
  const stored = async () =>
    await app.database.query<{ url: string | null; status: string }>(
      'SELECT hook_url AS url, status FROM chat_channels WHERE person_id = ? ORDER BY id',
      [person.id],
    );

  it('is connected, exchanged and taken away, and nobody is shown its address', async () => {
    expect((await agent.get('/api/me/chat')).body).toEqual({ chat: null });
    expect((await connect()).body.chat).toMatchObject({ address: 'https://hooks.slack.com/…mnop' });
    await connect(sink.url('/own'));
    expect(await stored()).toEqual([
      { url: null, status: 'removed' },
      { url: sink.url('/own'), status: 'on' },
    ]);
    expect((await agent.post('/api/me/chat/test')).body).toMatchObject({ isTaken: true });
    await agent.delete('/api/me/chat');
    expect((await agent.get('/api/me/chat')).body).toEqual({ chat: null });
    expect((await agent.post('/api/me/chat/test')).status).toBe(404);
    expect((await admin.get('/api/chats')).body.items).toEqual([]);
  });

  it('takes no address but those of chat services', async () => {
    const refused = await connect('https://intranet.example/delete-everything');
    expect(codesOf(refused.body)).toEqual(['not-a-chat-service']);
    expect((await agent.put('/api/me/chat').send({ kind: 'slack' })).status).toBe(400);
  });

  it('works again once a test arrives where it was broken', async () => {
    await connect(sink.url());
    await app.transactions.run(() =>
      app.database.execute("UPDATE chat_channels SET status = 'broken' WHERE person_id = ?", [person.id]),
    );
    await agent.post('/api/me/chat/test');
    expect((await agent.get('/api/me/chat')).body.chat.status).toBe('on');
  });

  it('is forgotten when its person leaves, and not while they are to return', async () => {
    await connect();
    await app.nest.get(ChatUpkeep).consume();
    expect(await stored()).toMatchObject([{ status: 'on' }]);
    await app.transactions.run(() =>
      app.database.execute('UPDATE service_periods SET ends_at = ? WHERE person_id = ?', [
        app.clock.now(),
        person.id,
      ]),
    );
    await app.nest.get(ChatUpkeep).consume();
    expect(await stored()).toEqual([{ url: null, status: 'removed' }]);
  });

  it('loses its address with an erasure, and is in nobody’s export', async () => {
    await connect();
    const exported = await agent.get('/api/me/export').buffer(true).parse(asBuffer).expect(200);
    const { files: all } = await unzipped(exported.body);
    const files = [...all.values()].map(String).join('');
    expect(files).toContain('chat_channels');
    expect(files).not.toContain('abcdefghijkl');
    await admin
      .post(`/api/people/${person.publicId}/erasure`)
      .send({ reason: 'Asked for it', confirmInService: true });
    expect(await stored()).toMatchObject([{ url: null }]);
  });
});
