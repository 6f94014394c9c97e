import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { publicId } from '../src/common/random.js';
import { Digests } from '../src/notifications/digests.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type AcceptedMail, MailSink } from './support/mail-sink.js';
import { dispatch, gather } from './support/outbox.js';
import { signInAs } from './support/sign-in.js';

let app: TestApp;
let sink: MailSink;
beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings);
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
/** A Monday, 08:30 in Jamaica. */
beforeEach(() => app.clock.set('2026-11-23T13:30:00Z'));

async function somebody() {
  const person = await buildPerson(app);
  return { person, client: await signInAs(app, person.id) };
}
async function digest(): Promise<void> {
  await app.nest.get(Digests).assemble();
  await dispatch(app);
}
const stopAddressOf = (mail: AcceptedMail | undefined) =>
  /^List-Unsubscribe: <http[^>]*?(\/api\/stopped-mail\/[\w-]{22})>$/m.exec(unfolded(mail))?.[1] ?? '';
const unfolded = (mail: AcceptedMail | undefined) => (mail?.raw ?? '').replace(/\r?\n[ \t]+/g, ' ');

describe('what comes by mail', () => {
  it('is everything until its person says otherwise, and some of it always', async () => {
    const { client } = await somebody();
    const { always, optional } = (await client.get('/api/me/preferences').expect(200)).body;
    expect(always).toEqual([
      'session-changed',
      'session-soon',
      'booking',
      'enrolled',
      'overdue',
      'due-soon',
      'nudge',
      'released',
      'star-panel',
      'recommendation',
      'team-week',
      'webhook-off',
      'chat-off',
    ]);
    expect(optional).toContainEqual({ kind: 'tip', byMail: true });
    expect(optional.every(({ byMail }: { byMail: boolean }) => byMail)).toBe(true);
    const refused = await client.put('/api/me/preferences').send({ appOnly: ['overdue'] });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('everything else always comes by mail');
  });

  it('leaves a kind in the app that its person wants there, and writes no digest of nothing', async () => {
    const { person, client } = await somebody();
    await client
      .put('/api/me/preferences')
      .send({ appOnly: ['tip'] })
      .expect(200);
    await gather(app, person, { subject: 'A tip' });
    await digest();
    expect(sink.to(person.email)).toEqual([]);
    await gather(
      app,
      person,
      { subject: 'Another tip' },
      { kind: 'team-week', subject: 'Your team this week' },
    );
    await digest();
    const [mail, ...others] = sink.to(person.email);
    expect(others).toEqual([]);
    expect(mail?.raw).toContain('Subject: Your team this week');
    expect(mail?.raw).not.toContain('Another tip');
    const inbox = (await client.get('/api/me/inbox').expect(200)).body.items;
    expect(inbox.map(({ subject }: { subject: string }) => subject)).toEqual(
      expect.arrayContaining(['A tip', 'Another tip', 'Your team this week']),
    );
    await client.put('/api/me/preferences').send({ appOnly: [] }).expect(200);
    app.clock.advance({ days: 1 });
    await gather(app, person, { subject: 'By mail again' });
    await digest();
    expect(sink.to(person.email).at(-1)?.raw).toContain('Subject: By mail again');
  });

  it('is on record, once for each change', async () => {
    const { person, client } = await somebody();
    for (const appOnly of [['tip'], ['tip'], []])
      await client.put('/api/me/preferences').send({ appOnly }).expect(200);
    const acts = await app.database.query(
      "SELECT actor_id AS actor FROM audit_entries WHERE action = 'mail.chosen' AND subject_id = ?",
      [person.id],
    );
    expect(acts).toEqual([{ actor: person.id }, { actor: person.id }]);
  });
});

describe('one click in a mail program', () => {
  it('stops what is optional, without a sign-in, and has its way back', async () => {
    const { person, client } = await somebody();
    await gather(app, person, { subject: 'A tip' });
    await digest();
    const [mail] = sink.to(person.email);
    expect(unfolded(mail)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const address = stopAddressOf(mail);
    expect(mail?.raw).toContain('/stop-mail/');
    // Mail scanners open links: that does nothing.
    await app.client().get(address).expect(404);
    const byMail = async () => {
      const { optional } = (await client.get('/api/me/preferences')).body;
      return optional
        .filter((one: { byMail: boolean }) => one.byMail)
        .map(({ kind }: { kind: string }) => kind);
    };
    expect(await byMail()).toContain('tip');
    for (let times = 0; times < 2; times++)
      await app.client().post(address).type('form').send('List-Unsubscribe=One-Click').expect(204);
    expect(await byMail()).toEqual([]);
    await app.client().delete(address).expect(204);
    expect(await byMail()).toContain('tip');
  });

  it('is not offered for what always comes', async () => {
    const { person } = await somebody();
    await gather(app, person, { kind: 'team-week', subject: 'Your team this week' });
    await digest();
    const [mail] = sink.to(person.email);
    expect(mail?.raw).not.toContain('List-Unsubscribe');
    expect(mail?.raw).toContain('/profile');
  });

  it('of a message that nobody knows says where to choose instead', async () => {
    const answer = await app.client().post(`/api/stopped-mail/${publicId()}`).expect(404);
    expect(answer.body).toMatchObject({ code: 'MAIL_NOT_KNOWN' });
  });
});
