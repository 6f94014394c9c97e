import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Env } from '../src/config/env.js';
import { Notices } from '../src/notifications/notices.js';
import { MESSAGE_NAMES } from '../src/message-texts/message-catalogue.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { buildPerson, type BuiltPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch } from './support/outbox.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const LANGUAGE = 'en';
const TEXT = { subject: 'A badge: {{badge}}', button: 'See it', body: 'Well done, {{badge}} is yours.' };

let app: TestApp;
let sink: MailSink;
let ana: Agent;
let admin: BuiltPerson;
beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings);
  admin = await buildPerson(app, { givenName: 'Ana', familyName: 'Ortiz', email: 'ana@x.example' });
  await grant(app, admin.id, 'admin');
  ana = await signInAs(app, admin.id);
  await addContent(app, fixtureContent);
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
beforeEach(() => app.transactions.run(() => app.database.execute('DELETE FROM message_texts', [])));

const read = async (name = 'badge', language = LANGUAGE) =>
  (await ana.get(`/api/message-editor/messages/${name}`).query({ language }).expect(200)).body;
const write = (version: number, text: object = TEXT, language = LANGUAGE, who = ana) =>
  who.put('/api/message-editor/messages/badge').send({ language, version, text });
const preview = async (text: object, { name = 'badge', sample = 'full', language = LANGUAGE } = {}) =>
  (
    await ana
      .post(`/api/message-editor/messages/${name}/preview`)
      .send({ language, sample, text })
      .expect(200)
  ).body;

let causes = 0;
/** What somebody who is told of a badge has in their inbox then. */
async function subjectSaid(): Promise<string | undefined> {
  const person = await buildPerson(app);
  const cause = `editor:${++causes}`;
  await app.transactions.run(() =>
    app.nest.get(Notices).gather([
      {
        cause,
        personId: person.id,
        kind: 'badge',
        told: { message: 'badge', values: { badge: 'Listener' }, path: '/badges' },
        expiresAt: new Date(app.clock.now().getTime() + 86_400_000),
      },
    ]),
  );
  return (
    await app.database.first<{ subject: string }>('SELECT subject FROM notices WHERE cause = ?', [cause])
  )?.subject;
}

describe('the texts of messages', () => {
  it('are listed, every message once, with how each of its languages stands', async () => {
    await write(0, TEXT, 'es').expect(200);
    const { items } = (await ana.get('/api/message-editor/messages').expect(200)).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(MESSAGE_NAMES);
    expect(items.find(({ name }: { name: string }) => name === 'badge')).toEqual({
      name: 'badge',
      subject: 'You have earned a badge: {{badge}}',
      texts: [
        { language: 'en', state: 'shipped', isOutdated: false },
        { language: 'es', state: 'written', isOutdated: false },
      ],
    });
  });

  it('are read with what they can name and how that is said', async () => {
    const { variables, hasButton, state, version, below, text } = await read('enrolled-several');
    expect({ hasButton, state, version, below }).toMatchObject({
      hasButton: true,
      state: 'shipped',
      version: 0,
    });
    expect(below).toEqual(text);
    expect(variables).toContainEqual({
      name: 'tracks',
      kind: 'list',
      isOptional: false,
      insert: '{{#each tracks}}\n{{track}}\n{{/each}}',
      within: null,
    });
    expect(variables).toContainEqual({
      name: 'dueOn',
      kind: 'day',
      isOptional: true,
      insert: '{{#if dueOn}}{{weekday dueOn}}{{/if}}',
      within: 'tracks',
    });
    await ana.get('/api/message-editor/messages/salary').expect(404);
  });

  it('can be written so that each way to say a variable is one that is accepted', async () => {
    for (const name of MESSAGE_NAMES) {
      const { variables, hasButton } = await read(name);
      const body = [
        'Words.',
        ...variables
          .filter((one: { within: null }) => one.within === null)
          .map((one: { insert: string }) => one.insert),
      ];
      const text = { subject: 'x', button: hasButton ? 'x' : null, body: body.join('\n') };
      for (const sample of ['full', 'least', 'signs'])
        expect(await preview(text, { name, sample })).toMatchObject({
          mistakes: [],
          mail: { subject: expect.any(String) },
        });
    }
  });
});

describe('a text that is written', () => {
  it('is said from then on, in its language alone, until it is left to the content again; all of it on record', async () => {
    const before = await subjectSaid();
    await write(0).expect(200);
    expect(await subjectSaid()).toBe('A badge: Listener');
    expect(await read()).toMatchObject({ state: 'written', version: 1, writtenBy: 'Ana Ortiz', text: TEXT });
    expect(await read('badge', 'es')).toMatchObject({ state: 'missing', version: 0, below: null });
    await ana
      .post('/api/message-editor/messages/badge/as-shipped')
      .send({ language: LANGUAGE, version: 1 })
      .expect(200, { version: 2 });
    expect(await subjectSaid()).toBe(before);
    expect(await read()).toMatchObject({ state: 'shipped', version: 2, writtenBy: null });
    const entries = await app.database.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE action LIKE 'messages.%' AND actor_id = ? ORDER BY id DESC LIMIT 2",
      [admin.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['messages.as-shipped', 'messages.written']);
  });

  it('is refused over a version that somebody else has changed, also where they went back meanwhile', async () => {
    await write(0).expect(200);
    const late = await write(0, { ...TEXT, subject: 'Mine' }).expect(409);
    expect(late.body).toMatchObject({
      code: 'MESSAGE_TEXT_CHANGED_MEANWHILE',
      details: [{ message: 'Ana Ortiz' }],
    });
    const back = { language: LANGUAGE, version: 1 };
    await ana.post('/api/message-editor/messages/badge/as-shipped').send(back).expect(200);
    await ana.post('/api/message-editor/messages/badge/as-shipped').send(back).expect(409);
    await write(1).expect(409);
    await write(2).expect(200);
    expect(await read()).toMatchObject({ version: 3, text: TEXT });
  });

  it('is what a language without one of its own begins with, that of the company first', async () => {
    const company = app.nest.get(Env);
    await write(0).expect(200);
    expect(await read('badge', 'es')).toMatchObject({ state: 'missing', text: TEXT });
    company.COMPANY_LANGUAGE = 'fr-CA';
    const french = { ...TEXT, subject: 'Un badge : {{badge}}' };
    await write(0, french, 'fr').expect(200);
    expect(await read('badge', 'es')).toMatchObject({ state: 'missing', text: french });
    expect(await read('badge', 'fr-ca')).toMatchObject({ state: 'missing', text: french });
    company.COMPANY_LANGUAGE = 'en';
  });

  it('answers the version to name by whoever takes it back, and says the same where nothing changed', async () => {
    const { text } = await read();
    await write(0, text).expect(200, { version: 0 });
    await write(0).expect(200, { version: 1 });
    await write(1, text).expect(200, { version: 2 });
  });

  it('is one, of two that are saved at once', async () => {
    const statuses = await Promise.all(
      ['One', 'Two', 'Three'].map(async (subject) => (await write(0, { ...TEXT, subject })).status),
    );
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
  });

  it('follows the folder again once it says the same, and is marked where the folder says something new', async () => {
    await write(0).expect(200);
    const file = (subject: string) => `---\nsubject: '${subject}'\nbutton: See it\n---\n\n${TEXT.body}\n`;
    await addContent(app, { 'messages/badge.md': file('The folder: {{badge}}') });
    expect(await read()).toMatchObject({ state: 'written', isOutdated: true, text: TEXT });
    expect(await subjectSaid()).toBe('A badge: Listener');
    await write(1, { ...TEXT, subject: 'The folder: {{badge}}' }).expect(200);
    expect(await read()).toMatchObject({ state: 'folder', isOutdated: false, version: 2 });
    await addContent(app, { 'messages/badge.md': file('The folder, anew: {{badge}}') });
    expect(await subjectSaid()).toBe('The folder, anew: Listener');
    await addContent(app, { 'messages/badge.md': null });
  });

  it('is kept out with every mistake, at its part and line, and nothing is changed', async () => {
    const text = { subject: '{{bage}}', button: '', body: 'Fine.\n\n{{badge.constructor}} {{> all}}' };
    const { body } = await write(0, text).expect(422);
    expect(body.code).toBe('MESSAGE_TEXT_HAS_MISTAKES');
    expect(body.details).toEqual([
      { field: 'subject', message: expect.stringMatching(/^Line 1: .*perhaps "badge"/) },
      { field: 'button', message: expect.stringContaining('empty') },
      { field: 'body', message: expect.stringMatching(/^Line 3: /) },
      { field: 'body', message: expect.stringMatching(/^Line 3: /) },
    ]);
    expect(await read()).toMatchObject({ state: 'shipped', version: 0 });
    await write(0, { ...TEXT, subject: 7 }).expect(400);
    await ana
      .put('/api/message-editor/messages/badge')
      .send({ language: 'English', version: 0, text: TEXT })
      .expect(400);
  });
});

describe('a preview', () => {
  it('shows the whole mail and the inbox, escaped once, and keeps nothing', async () => {
    const { mail, inbox, advice } = await preview(
      { ...TEXT, body: 'You must see {{badge}} <i>now</i>.' },
      { sample: 'signs' },
    );
    expect(mail.text).toContain('Hello Zoë-Alexandra <Z> O’Sullivan,');
    expect(mail.html).toContain('&#60;i&#62;now&#60;/i&#62;');
    expect(mail.html).not.toMatch(/<i>|&#38;#|<Z>/);
    expect(inbox).toMatchObject({ button: 'See it', paragraphs: [expect.stringContaining('<i>now</i>')] });
    expect(advice).toEqual([{ part: 'body', line: 1, message: expect.stringContaining('must') }]);
    expect(await read()).toMatchObject({ state: 'shipped' });
  });

  it('of the frame of digests shows two matters, and of what never stands there no inbox', async () => {
    const digest = await read('digest');
    const { mail, inbox } = await preview(digest.text, { name: 'digest' });
    expect(mail.subject).toMatch(/, and one more thing$/);
    expect(inbox).toBeNull();
    const seat = await read('seat-invitation');
    expect((await preview(seat.text, { name: 'seat-invitation' })).inbox).toBeNull();
  });

  it('runs in a frame that runs nothing', async () => {
    const { headers } = await ana.get('/api/message-editor/frame').expect(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'self'$/);
  });

  it('goes to whoever asks, marked as a test', async () => {
    const send = (text: object) =>
      ana
        .post('/api/message-editor/messages/badge/test-message')
        .send({ language: LANGUAGE, sample: 'full', text });
    await send(TEXT).expect(204);
    await send({ ...TEXT, body: '{{x}}' }).expect(422);
    await dispatch(app);
    const mails = sink.to('ana@x.example');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.raw).toContain('Subject: Test: A badge: Good listener');
    expect(mails[0]?.raw).toContain('This is the test that you asked for.');
  });
});
