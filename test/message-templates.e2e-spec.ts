import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Digests } from '../src/notifications/digests.js';
import { Notices } from '../src/notifications/notices.js';
import type { Told } from '../src/message-texts/message-catalogue.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch } from './support/outbox.js';

let app: TestApp;
let sink: MailSink;

beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp({ ...sink.settings, COMPANY_LANGUAGE: 'fr' });
  await addContent(app, fixtureContent);
});
afterAll(async () => {
  await app.close();
  await sink.close();
});

let causes = 0;
const badge = (name: string): Told => ({ message: 'badge', values: { badge: name }, path: '/badges/x' });
const file = (subject: string, body = 'Yours: {{badge}}.') =>
  `---\nsubject: '${subject}'\nbutton: See it\n---\n\n${body}\n`;

/** Tells somebody of a badge, and returns what stands in their inbox then. */
async function told(personId: number, name = 'Listener') {
  const cause = `templates:${++causes}`;
  const expiresAt = new Date(app.clock.now().getTime() + 7 * 86_400_000);
  await app.transactions.run(() =>
    app.nest.get(Notices).gather([{ cause, personId, kind: 'badge', told: badge(name), expiresAt }]),
  );
  const row = await app.database.first<{ subject: string; words: string }>(
    'SELECT subject, words FROM notices WHERE cause = ?',
    [cause],
  );
  return row;
}

it('says a message as it is shipped where the content folder says nothing', async () => {
  const person = await buildPerson(app);
  expect(await told(person.id)).toMatchObject({ subject: 'You have earned a badge: Listener' });
});

it('says it as the folder does from then on, and what was said stays as it was', async () => {
  const person = await buildPerson(app);
  const before = await told(person.id, 'One');
  await addContent(app, { 'messages/badge.md': file('A badge for you: {{badge}}') });
  expect(await told(person.id, 'Two')).toMatchObject({ subject: 'A badge for you: Two' });
  const stored = await app.database.query<{ subject: string }>(
    'SELECT subject FROM notices WHERE person_id = ? ORDER BY id',
    [person.id],
  );
  expect(stored[0]?.subject).toBe(before?.subject);
});

it('speaks the language of its reader, else that of the company, else English', async () => {
  await addContent(app, {
    'messages/badge.es.md': file('Una insignia: {{badge}}'),
    'messages/badge.pt-br.md': file('Uma medalha: {{badge}}'),
  });
  const subjectFor = async (locale: string | null) =>
    (await told((await buildPerson(app, { locale })).id))?.subject;
  expect(await subjectFor('es')).toBe('Una insignia: Listener');
  expect(await subjectFor('es-MX')).toBe('Una insignia: Listener');
  expect(await subjectFor('pt-BR')).toBe('Uma medalha: Listener');
  expect(await subjectFor('pt')).toBe('A badge for you: Listener');
  expect(await subjectFor(null)).toBe('A badge for you: Listener');
  await addContent(app, { 'messages/badge.fr.md': file('Un badge : {{badge}}') });
  expect(await subjectFor(null)).toBe('Un badge : Listener');
  expect(await subjectFor('de')).toBe('Un badge : Listener');
  expect(await subjectFor('en')).toBe('A badge for you: Listener');
  await addContent(app, { 'messages/badge.fr.md': null });
});

it('publishes nothing of a folder with a mistake, which is named with file, line and what may be meant', async () => {
  const person = await buildPerson(app);
  await expect(
    addContent(app, { 'messages/badge.md': file('New: {{badge}}', 'Yours, {{bage}}.') }),
  ).rejects.toMatchObject({
    mistakes: [{ path: 'messages/badge.md', line: 6, message: expect.stringContaining('perhaps "badge"') }],
  });
  expect(await told(person.id)).toMatchObject({ subject: 'A badge for you: Listener' });
  await addContent(app, { 'messages/badge.md': file('A badge for you: {{badge}}') });
});

it('passes over a text that an earlier version of the program let in and this one does not know', async () => {
  const person = await buildPerson(app);
  await app.transactions.run(() =>
    app.database.execute("UPDATE message_texts SET body = ? WHERE message = 'badge' AND language = 'en'", [
      'Yours since {{day earnedOn}}.',
    ]),
  );
  expect(await told(person.id)).toMatchObject({ subject: 'You have earned a badge: Listener' });
});

it('carries signs of names through to a mail, escaped once', async () => {
  app.clock.set('2026-11-23T14:15:00Z');
  const person = await buildPerson(app, { email: 'tom@x.example', givenName: '<b>Tom</b> & {{x}}' });
  await told(person.id, '<i>{{constructor}}</i>');
  await app.nest.get(Digests).assemble();
  await dispatch(app);
  const [mail] = sink.to('tom@x.example');
  const text = String(mail?.raw).replaceAll('=\r\n', '').replaceAll('=3D', '=').replaceAll('=20', ' ');
  expect(text).toContain('Hello <b>Tom</b> & {{x}},');
  expect(text).toContain('<p>Hello &#60;b&#62;Tom&#60;/b&#62; &#38; {{x}},</p>');
  expect(text).toContain('&#60;i&#62;{{constructor}}&#60;/i&#62;');
  expect(text).not.toMatch(/&#38;#|<p>[^<]*<[bi]>/);
});

it('goes back to what is shipped where the folder says nothing any more', async () => {
  const person = await buildPerson(app, { locale: 'es' });
  await addContent(app, {
    'messages/badge.md': null,
    'messages/badge.es.md': null,
    'messages/badge.pt-br.md': null,
  });
  expect(await told(person.id)).toMatchObject({ subject: 'You have earned a badge: Listener' });
  const left = await app.database.query("SELECT id FROM message_texts WHERE origin = 'folder'");
  expect(left).toEqual([]);
});
