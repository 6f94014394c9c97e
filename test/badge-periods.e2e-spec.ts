import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AwardRun } from '../src/awards/award-run.js';
import { publicId } from '../src/common/random.js';
import { KudosRepository } from '../src/kudos/kudos.repository.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { badgeFilesWith } from './support/badges.js';
import { addContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import { grant, signInAs } from './support/sign-in.js';

const THANKS = ['kind: kudos-received', 'colleagues: 1', 'departments: 1'];
let app: TestApp;
let owner: BuiltPerson;
beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'https://learn.example.org', COMPANY_TIME_ZONE: 'UTC' });
  await addContent(app, {
    ...fixtureContent,
    ...badgeFilesWith('quarterly', 1, ['every: quarter', 'expiresAfterMonths: 2'], THANKS),
    ...badgeFilesWith('yearly', 2, ['every: year'], THANKS),
    ...badgeFilesWith('lapsing', 3, ['expiresAfterMonths: 1'], THANKS),
  });
  owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  await app.settle();
});
afterAll(() => app.close());

/** Thanks from another department, as they would be stored, given now. */
async function thank(receiver: BuiltPerson): Promise<void> {
  const giver = await buildPerson(app, { department: 'Finance' });
  const now = app.clock.now();
  const kudos = {
    publicId: publicId(),
    requestHash: null,
    giverId: giver.id,
    receiverId: receiver.id,
    behaviour: 'say-when',
    behaviourTitle: 'Say when',
    sentence: 'You named a day and kept it.',
    about: null,
    giverAgrees: false,
    givenAt: now,
    answersSince: new Date(now.getTime() - 30 * 86_400_000),
  };
  await app.transactions.run(() => app.nest.get(KudosRepository).give(kudos, now.toISOString().slice(0, 10)));
}
/** Signed in anew: sessions end between one test and the next. */
const asAdmin = () => signInAs(app, owner.id);
const run = () => app.nest.get(AwardRun).runForAll();
async function mine(person: BuiltPerson, slug: string) {
  const client = await signInAs(app, person.id);
  const { items } = (await client.get('/api/me/badges').expect(200)).body;
  return items.find((one: { slug: string }) => one.slug === slug);
}
const awardsOf = async ({ id }: BuiltPerson) =>
  await app.database.query<{ slug: string; period: string }>(
    'SELECT b.slug, a.period FROM awards a JOIN badges b ON b.id = a.badge_id WHERE a.person_id = ? ORDER BY b.slug, a.id',
    [id],
  );

describe('a badge of a period', () => {
  it('is given once a quarter, for what was done in it, however often and by however many it is looked for', async () => {
    app.clock.set('2026-12-30T12:00:00Z');
    const ana = await buildPerson(app);
    await thank(ana);
    const second = await anotherApp(app);
    await Promise.all([app.nest, second].map((nest) => nest.get(AwardRun).runForAll()));
    await second.close();
    const first = [
      { slug: 'lapsing', period: 'once' },
      { slug: 'quarterly', period: '2026-Q4' },
      { slug: 'yearly', period: '2026' },
    ];
    expect(await awardsOf(ana)).toEqual(first);
    expect(await mine(ana, 'quarterly')).toMatchObject({
      award: { period: '2026-Q4', expiresAt: '2027-02-28T00:00:00.000Z' },
      period: { label: '2026-Q4', lastDay: '2026-12-31' },
      isGiven: true,
    });
    app.clock.set('2027-01-15T12:00:00Z');
    await run();
    expect(await awardsOf(ana)).toEqual(first);
    expect(await mine(ana, 'quarterly')).toMatchObject({
      award: { period: '2026-Q4' },
      period: { label: '2027-Q1' },
      isGiven: false,
      steps: [{ have: 0 }, { have: 0 }],
    });
    await thank(ana);
    await run();
    expect((await awardsOf(ana)).map(({ period }) => period)).toEqual([
      'once',
      '2026-Q4',
      '2027-Q1',
      '2026',
      '2027',
    ]);
    expect(await run()).toBe(0);
  });

  it('is still given for a week after its end, and then no more', async () => {
    app.clock.set('2027-03-31T12:00:00Z');
    const [ana, ben] = [await buildPerson(app), await buildPerson(app)];
    await thank(ana);
    await thank(ben);
    await app.transactions.run(() =>
      app.database.execute("UPDATE kudos SET status = 'withdrawn' WHERE receiver_id = ?", [ben.id]),
    );
    app.clock.set('2027-04-07T12:00:00Z');
    await run();
    expect((await awardsOf(ana)).map(({ period }) => period)).toEqual(['once', '2027-Q1', '2027']);
    await app.transactions.run(() =>
      app.database.execute("UPDATE kudos SET status = 'standing' WHERE receiver_id = ?", [ben.id]),
    );
    app.clock.set('2027-04-08T12:00:00Z');
    await run();
    expect((await awardsOf(ben)).map(({ period }) => period)).toEqual(['once', '2027']);
  });

  it('is taken away for its period alone', async () => {
    app.clock.set('2027-06-30T12:00:00Z');
    const ana = await buildPerson(app);
    await thank(ana);
    await run();
    let admin = await asAdmin();
    const path = `/api/people/${ana.publicId}/badges`;
    const wrong = { reason: 'They were agreed beforehand.', period: '2027-Q9' };
    await admin.post(`${path}/quarterly/revocation`).send(wrong).expect(400);
    const reason = { reason: 'They were agreed beforehand.', period: '2027-Q2' };
    await admin.post(`${path}/quarterly/revocation`).send(reason).expect(204);
    await admin.post(`${path}/quarterly/revocation`).send(reason).expect(404);
    await run();
    expect(await mine(ana, 'quarterly')).toMatchObject({ award: null, lapsed: null, isGiven: true });
    app.clock.set('2027-07-10T12:00:00Z');
    await thank(ana);
    await run();
    expect(await mine(ana, 'quarterly')).toMatchObject({ award: { period: '2027-Q3' } });
    admin = await asAdmin();
    const { items } = (await admin.get(path).expect(200)).body;
    expect(items.map(({ slug, period }: { slug: string; period: string | null }) => [slug, period])).toEqual(
      expect.arrayContaining([
        ['yearly', '2027'],
        ['quarterly', '2027-Q3'],
        ['lapsing', null],
      ]),
    );
  });
});

describe('a badge that expires', () => {
  it('is shown to its person as held until then, counts no more as held, and names nobody', async () => {
    app.clock.set('2027-08-10T12:00:00Z');
    const ana = await buildPerson(app);
    await thank(ana);
    await run();
    const client = await signInAs(app, ana.id);
    await client.put('/api/me/badges/lapsing/showing').send({ isShown: true }).expect(204);
    const holders = async () =>
      (await client.get('/api/badges/lapsing')).body.holders.map(({ id }: { id: string }) => id);
    const have = async () =>
      (await (await asAdmin()).get('/api/badges/counts')).body.items.find(
        ({ slug }: { slug: string }) => slug === 'lapsing',
      ).have;
    expect(await holders()).toContain(ana.publicId);
    const before = await have();
    app.clock.set('2027-09-10T00:00:00Z');
    expect(await mine(ana, 'lapsing')).toMatchObject({
      award: null,
      lapsed: { expiresAt: '2027-09-10T00:00:00.000Z' },
      isGiven: true,
    });
    const again = await signInAs(app, ana.id);
    expect((await again.get('/api/badges/lapsing')).body.holders).toEqual([]);
    expect(await have()).toBeLessThan(before);
    const { items } = (await (await asAdmin()).get(`/api/people/${ana.publicId}/badges`)).body;
    expect(items.find(({ slug }: { slug: string }) => slug === 'lapsing')).toMatchObject({ isExpired: true });
  });

  it('says so in its credential, to whoever checks it, and to strangers', async () => {
    app.clock.set('2027-10-05T12:00:00Z');
    const ana = await buildPerson(app, { givenName: 'Ana', familyName: 'Peña' });
    await thank(ana);
    await run();
    let client = await signInAs(app, ana.id);
    const wish = { nameForm: 'full', isShared: true };
    const mineOf = async () => (await client.get('/api/me/badges/quarterly/credential').expect(200)).body;
    const { id, linkedIn } = (await client.put('/api/me/badges/quarterly/credential').send(wish).expect(200))
      .body;
    expect(new URL(linkedIn).searchParams.get('expirationMonth')).toBe('12');
    const signed = JSON.parse((await client.get(`/api/awards/${id}/credential`).buffer(true)).text);
    expect(signed.validUntil).toBe('2027-12-05T00:00:00Z');
    const state = async () =>
      (
        await app
          .client()
          .post('/api/credentials/check')
          .send({ badge: JSON.stringify(signed) })
      ).body.state;
    expect(await state()).toBe('valid');
    const look = async () => (await app.client().get(`/api/credentials/${id}`)).body;
    expect(await look()).toMatchObject({ state: 'valid' });
    app.clock.set('2027-12-05T00:00:00Z');
    expect(await state()).toBe('expired');
    expect(await look()).toMatchObject({
      state: 'expired',
      badge: { name: 'Ana Peña', expiresAt: '2027-12-05T00:00:00.000Z' },
    });

    app.clock.set('2028-01-20T12:00:00Z');
    await thank(ana);
    await run();
    client = await signInAs(app, ana.id);
    const renewed = await mineOf();
    expect(renewed.id).not.toBe(id);
    expect(renewed).toMatchObject({ nameForm: 'full', isShared: true });
    await client
      .put('/api/me/badges/quarterly/credential')
      .send({ ...wish, isShared: false })
      .expect(200);
    expect(await look()).toMatchObject({ state: 'private' });
  });
});

it('stays as it is when it is looked for again, whatever happened in which quarter', async () => {
  let at = new Date('2028-02-01T12:00:00Z').getTime();
  const people = await Promise.all([1, 2, 3].map(() => buildPerson(app)));
  const awards = async () =>
    await app.database.query(
      'SELECT id, person_id, badge_id, period, awarded_at, expires_at FROM awards ORDER BY id',
    );
  const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 2 })), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 3 }), async (steps, repeats) => {
      for (const [days, whose] of steps) {
        at += days * 86_400_000;
        app.clock.set(new Date(at).toISOString());
        const person = people[whose];
        if (person) await thank(person);
        await run();
        const before = await awards();
        for (let count = 0; count < repeats; count += 1)
          expect([await run(), person ? await app.nest.get(AwardRun).runFor([person.id]) : 0]).toEqual([
            0, 0,
          ]);
        expect(await awards()).toEqual(before);
      }
    }),
    { numRuns: 6 },
  );
  const doubles = await app.database.query(
    'SELECT person_id FROM awards GROUP BY person_id, badge_id, period HAVING COUNT(*) > 1',
  );
  expect(doubles).toEqual([]);
});
