import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BrokenChats } from '../src/chat-messages/broken-chats.js';
import { Digests } from '../src/notifications/digests.js';
import { Dispatcher } from '../src/dispatching/dispatcher.js';
import { WebPatience } from '../src/web-calls/web-caller.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { HookSink } from './support/hook-sink.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch, gather, messagesTo } from './support/outbox.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let mail: MailSink;
let chat: HookSink;
let person: BuiltPerson;
let agent: Agent;
let days = 0;
beforeAll(async () => {
  mail = await MailSink.start();
  chat = await HookSink.start();
  const settings = { ...mail.settings, ALLOW_PRIVATE_WEBHOOKS: 'on', CHAT_HOSTS: '127.0.0.1' };
  app = await startApp(settings, '2026-11-30T14:00:00Z');
  Object.assign(app.nest.get(WebPatience), { connectMs: 300, wholeMs: 500 });
});
afterAll(async () => {
  await app.close();
  await Promise.all([mail.close(), chat.close()]);
});
beforeEach(async () => {
  chat.manner = () => 200;
  mail.manner = () => 'accepts';
  chat.requests.length = 0;
  await nextDay();
  person = await buildPerson(app);
  agent = await signInAs(app, person.id);
});

/** A working day on which digests may be written. */
async function nextDay(): Promise<void> {
  days += 1;
  app.clock.set(new Date(Date.UTC(2026, 10, 30 + 7 * days, 14)).toISOString());
}
const connect = (kind = 'slack', path = '/own') =>
  agent.put('/api/me/chat').send({ kind, url: chat.url(path) });
const write = async () => {
  await app.nest.get(Digests).assemble();
  await dispatch(app);
};
const states = async () =>
  (await messagesTo(app, person)).map(({ status, reason }) => [status, reason].filter(Boolean).join(' '));
const mailsTo = () => mail.to(person.email).length;

describe('somebody who connected a chat', () => {
  it('is told there what mail would say, and gets no mail', async () => {
    await connect();
    await gather(app, person, { subject: 'Ask <early>' });
    await write();
    await write();
    const [post, ...more] = chat.requests;
    expect(more).toEqual([]);
    expect(post?.path).toBe('/own');
    const { text, blocks } = JSON.parse(post?.body ?? '{}');
    expect(text).toBe('Ask &lt;early&gt;');
    expect(JSON.stringify(blocks)).toContain('Ask before you promise.');
    expect(JSON.stringify(blocks)).toContain('/profile|Choose what else comes here');
    expect(mailsTo()).toBe(0);
    expect(await states()).toEqual(['sent']);
  });

  it('of Teams gets a card', async () => {
    chat.manner = () => 202;
    await connect('teams');
    await gather(app, person, {});
    await write();
    expect(JSON.parse(chat.requests[0]?.body ?? '{}')).toMatchObject({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    });
    expect(await states()).toEqual(['sent']);
  });

  it('has kinds that they keep in the app neither there nor by mail', async () => {
    await connect();
    await agent.put('/api/me/preferences').send({ appOnly: ['tip'] });
    await gather(app, person, { kind: 'tip' });
    await write();
    expect([chat.requests.length, mailsTo()]).toEqual([0, 0]);
  });

  it('without an e-mail address is told there', async () => {
    person = await buildPerson(app, { email: null });
    agent = await signInAs(app, person.id);
    await connect();
    await gather(app, person, {});
    await write();
    expect(await states()).toEqual(['sent']);
  });

  it('has one message a day, whatever carries it', async () => {
    await gather(app, person, {});
    await write();
    await connect();
    await gather(app, person, {});
    await write();
    expect([chat.requests.length, mailsTo()]).toEqual([0, 1]);
    await agent.delete('/api/me/chat');
  });
});

describe('a chat that misbehaves', () => {
  const post = async () => {
    await connect();
    await gather(app, person, {});
    await write();
  };

  it.each<[string, HookSink['manner'], string]>([
    ['hangs', () => 'hangs', 'unconfirmed no-answer'],
    ['drops the connection after all of it', () => 'drops', 'unconfirmed no-answer'],
    ['stands behind a gateway that heard nothing', () => 504, 'unconfirmed no-answer'],
    ['sends elsewhere', () => ({ to: chat.url('/elsewhere') }), 'failed refused'],
    ['does not understand', () => 400, 'failed refused'],
    ['says yes and hangs', () => 'stalls', 'sent'],
  ])('and %s is asked once', async (_, manner, expected) => {
    chat.manner = manner;
    await post();
    chat.manner = () => 200;
    app.clock.advance({ minutes: 90 });
    await write();
    await nextDay();
    await write();
    expect(chat.requests.map(({ path }) => path)).toEqual(['/own']);
    expect(mailsTo()).toBe(0);
    expect(await states()).toEqual([expected]);
  });

  it.each<[string, HookSink['manner'], number]>([
    ['errs', () => 500, 2],
    ['has too many', () => ({ wait: 3_600 }), 61],
  ])('since it %s is asked again later', async (_, manner, minutes) => {
    chat.manner = manner;
    await post();
    expect(await states()).toEqual(['planned postponed']);
    app.clock.advance({ minutes: minutes - 2 });
    chat.manner = () => 200;
    if (minutes > 2) await write();
    expect(chat.requests).toHaveLength(1);
    app.clock.advance({ minutes: 2 });
    await write();
    expect(chat.requests).toHaveLength(2);
    expect(await states()).toEqual(['sent']);
  });

  it('and refuses connections is asked again later', async () => {
    const gone = await HookSink.start();
    const url = gone.url();
    await gone.close();
    await agent.put('/api/me/chat').send({ kind: 'slack', url });
    await gather(app, person, {});
    await write();
    expect(await states()).toEqual(['planned postponed']);
  });

  it.each([404, 410])(
    'with %i is broken: its person hears of it, and mail goes out from the next day on',
    async (status) => {
      chat.manner = () => status;
      await post();
      expect(await states()).toEqual(['failed chat-gone']);
      expect((await agent.get('/api/me/chat')).body.chat.status).toBe('broken');
      await write();
      expect(mailsTo()).toBe(0);
      const inbox = (await agent.get('/api/me/inbox')).body.items as { kind: string }[];
      expect(inbox.filter(({ kind }) => kind === 'chat-off')).toHaveLength(1);
      app.clock.advance({ minutes: 24 * 60 });
      await write();
      expect(mail.to(person.email).map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1])).toEqual([
        'Your chat does not take messages any more',
      ]);
      expect(chat.requests).toHaveLength(1);
    },
  );
});

describe('a message that cannot be carried', () => {
  const connected = async () => {
    const other = await buildPerson(app);
    await (
      await signInAs(app, other.id)
    )
      .put('/api/me/chat')
      .send({ kind: 'slack', url: chat.url('/other') });
    await gather(app, other, {});
    return other;
  };

  it('is given up after six tries, keeps nobody else from theirs, and is there to be looked at and sent again', async () => {
    await connect();
    await gather(app, person, {});
    const other = await connected();
    await app.nest.get(Digests).assemble();
    const [message] = await messagesTo(app, person);
    const say = (words: string) =>
      app.transactions.run(() =>
        app.database.execute("UPDATE outbox SET words = ?, expires_at = '2030-01-01' WHERE id = ?", [
          words,
          message?.id,
        ]),
      );
    await say('{"paragraphs":');
    await dispatch(app);
    expect((await messagesTo(app, other)).map(({ status }) => status)).toEqual(['sent']);
    expect(await states()).toEqual(['planned postponed']);
    for (let attempt = 2; attempt <= 6; attempt++) {
      app.clock.advance({ minutes: 600 });
      await dispatch(app);
    }
    expect(await states()).toEqual(['failed too-many-attempts']);
    await grant(app, person.id, 'admin');
    const admin = await signInAs(app, person.id);
    const path = `/api/outbox/${message?.publicId}`;
    expect((await admin.get(path).expect(200)).body).toMatchObject({ text: null, canBeRepeated: true });
    await say('{"paragraphs":["Here it is."]}');
    await admin.post(`${path}/send-again`).expect(200);
    await dispatch(app);
    expect(await states()).toEqual(['sent']);
  });

  it('to a chat that cannot be noted as broken is refused all the same, and the next one notes it', async () => {
    chat.manner = ({ path }) => (path === '/own' ? 404 : 200);
    await connect();
    await gather(app, person, {});
    const other = await connected();
    const broken = app.nest.get(BrokenChats);
    const note = broken.note.bind(broken);
    broken.note = () => Promise.reject(new Error('The texts of messages cannot be read.'));
    await write();
    broken.note = note;
    expect(await states()).toEqual(['failed chat-gone']);
    expect((await messagesTo(app, other)).map(({ status }) => status)).toEqual(['sent']);
    await nextDay();
    await gather(app, person, {});
    await write();
    expect((await agent.get('/api/me/chat')).body.chat.status).toBe('broken');
  });
});

describe('what a claim finds', () => {
  it('is not posted to a chat that was exchanged meanwhile, and said the next day', async () => {
    await connect();
    await gather(app, person, {});
    await app.nest.get(Digests).assemble();
    await connect('slack', '/other');
    await dispatch(app);
    expect(chat.requests).toEqual([]);
    expect(await states()).toEqual(['suppressed address-changed']);
    app.clock.advance({ minutes: 24 * 60 });
    await write();
    expect(chat.requests.map(({ path }) => path)).toEqual(['/other']);
  });

  it('is shared by two processes: each message leaves once', async () => {
    const other = await anotherApp(app);
    await connect();
    await gather(app, person, {});
    await app.nest.get(Digests).assemble();
    await Promise.all([dispatch(app), other.get(Dispatcher).drain()]);
    expect(chat.requests).toHaveLength(1);
    await other.close();
  });

  it('is for a person to decide where a process died in the middle', async () => {
    await connect();
    await gather(app, person, {});
    await app.nest.get(Digests).assemble();
    await app.transactions.run(() =>
      app.database.execute(
        "UPDATE outbox SET status = 'handing', owner = 'dead', lease_until = ?, attempts = 1 WHERE person_id = ?",
        [new Date(app.clock.now().getTime() + 60_000), person.id],
      ),
    );
    app.clock.advance({ minutes: 2 });
    await dispatch(app);
    expect(chat.requests).toEqual([]);
    expect(await states()).toEqual(['unconfirmed process-ended']);
    await grant(app, person.id, 'admin');
    const admin = await signInAs(app, person.id);
    const [listed] = (await admin.get('/api/outbox?status=unconfirmed')).body.items;
    expect(listed).toMatchObject({
      channel: 'chat',
      chat: { service: 'slack', name: null },
      canBeRepeated: true,
    });
    expect((await admin.post(`/api/outbox/${listed.id}/send-again`)).status).toBe(200);
    await dispatch(app);
    expect(chat.requests).toHaveLength(1);
    expect(mailsTo()).toBe(0);
  });
});
