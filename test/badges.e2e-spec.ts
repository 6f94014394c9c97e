import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AwardRun } from '../src/awards/award-run.js';
import { publicId } from '../src/common/random.js';
import { KudosRepository } from '../src/kudos/kudos.repository.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { badgeFiles, contentWithBadges } from './support/badges.js';
import { addContent } from './support/content.js';
import { type BuiltTrack, buildTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson, type PersonOverrides } from './support/factories/person.js';
import { buildLearner, finishBasics, takeQuiz, walkScenario, wrongAnswer } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let sensitisation: BuiltTrack;
let admin: Agent;
beforeAll(async () => {
  app = await startApp();
  await addContent(app, { ...contentWithBadges, 'tips/01-say-when.md': tipFile() });
  sensitisation = await buildTrack(app, 'sensitisation');
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  await app.settle();
});
afterAll(() => app.close());

interface Somebody {
  person: BuiltPerson;
  client: Agent;
}
async function somebody(overrides: PersonOverrides = {}): Promise<Somebody> {
  const person = await buildPerson(app, overrides);
  return { person, client: await signInAs(app, person.id) };
}
async function mine({ client }: { client: Agent }, slug: string) {
  const { items } = (await client.get('/api/me/badges')).body;
  return items.find((one: { slug: string }) => one.slug === slug);
}
const has = async (who: { client: Agent }, slug: string) => (await mine(who, slug)).award !== null;
/** Thanks as they would be stored, given now. */
async function thank(giver: BuiltPerson, receiver: BuiltPerson): Promise<void> {
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
const runDaily = async () => {
  app.clock.advance({ days: 1 });
  await app.settle();
};

describe('what earns a badge', () => {
  it('is thanks from several colleagues of several other departments, and the way there is told', async () => {
    const ana = await somebody();
    const thanked = async (department: string) => {
      const giver = await somebody({ department });
      const words = {
        to: ana.person.publicId,
        behaviour: 'say-when',
        sentence: 'You named a day and kept it.',
      };
      await giver.client.post('/api/kudos').send(words).expect(201);
      return giver;
    };
    await thanked('Customer Care');
    expect((await mine(ana, 'bridge')).steps).toEqual([
      { of: 'colleagues', what: null, have: 0, need: 3 },
      { of: 'departments', what: null, have: 0, need: 2 },
    ]);
    const finance = await thanked('Finance');
    await finance.client.post('/api/kudos').send({
      to: ana.person.publicId,
      behaviour: 'say-when',
      sentence: 'And once more you did so.',
    });
    await thanked('Finance');
    expect((await mine(ana, 'bridge')).steps).toMatchObject([{ have: 2 }, { have: 1 }]);
    await thanked('People');
    expect(await has(ana, 'bridge')).toBe(false);
    await app.settle();
    expect(await mine(ana, 'bridge')).toMatchObject({ award: { isShown: false, isNew: true } });
    const { items } = (await ana.client.get('/api/me/inbox')).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === 'badge')).toMatchObject([
      { subject: 'You have earned a badge: Badge bridge', link: { path: '/badges/bridge' } },
    ]);
  });

  it('is not thanks for thanks, nor what was withdrawn', async () => {
    const ana = await somebody();
    const [fin, per, ops] = [
      await somebody({ department: 'Finance' }),
      await somebody({ department: 'People' }),
      await somebody({ department: 'Operations' }),
    ];
    await thank(ana.person, fin.person);
    for (const { person } of [fin, per]) await thank(person, ana.person);
    const words = {
      to: ana.person.publicId,
      behaviour: 'say-when',
      sentence: 'You named a day and kept it.',
    };
    const { body } = await ops.client.post('/api/kudos').send(words);
    expect((await mine(ana, 'bridge')).steps).toMatchObject([{ have: 2 }, { have: 2 }]);
    await ops.client.post(`/api/kudos/${body.id}/withdrawal`).expect(204);
    expect((await mine(ana, 'bridge')).steps).toMatchObject([{ have: 1 }, { have: 1 }]);
    await runDaily();
    expect(await has(ana, 'bridge')).toBe(false);
  });

  it('is a track soon after the first day, a course at the first attempt, a scenario well walked', async () => {
    const [quick, late, second] = [
      await buildLearner(app, sensitisation, { hiredOn: '2026-11-16' }),
      await buildLearner(app, sensitisation),
      await buildLearner(app, sensitisation, { hiredOn: '2026-11-16' }),
    ];
    await takeQuiz(second.client, wrongAnswer);
    for (const { client } of [quick, late, second]) await finishBasics(client);
    await app.settle();
    expect(await Promise.all([quick, late, second].map((who) => has(who, 'soon')))).toEqual([
      true,
      false,
      true,
    ]);
    expect(await Promise.all([quick, late, second].map((who) => has(who, 'first-time')))).toEqual([
      true,
      true,
      false,
    ]);
    expect(await has(quick, 'ace')).toBe(true);
    const beginner = await buildLearner(app, sensitisation);
    expect((await mine(beginner, 'ace')).steps).toEqual([{ of: 'scenarios', what: null, have: 0, need: 1 }]);
    await walkScenario(beginner.client);
    expect((await mine(beginner, 'ace')).steps).toMatchObject([{ have: 1 }]);
    expect((await mine(beginner, 'soon')).steps).toMatchObject([
      { of: 'track', what: 'Sensitisation', have: 0 },
    ]);
  });

  it('is tips of several months running, acknowledged and recalled; a month without a tip breaks nothing', async () => {
    const [steady, gap] = [await somebody(), await somebody()];
    const tip = await app.database.first<{ id: number }>('SELECT MAX(id) AS id FROM tip_versions');
    const now = app.clock.now();
    const month = async ({ person }: Somebody, period: string, isRecalled = true) =>
      await app.transactions.run(async () => {
        const row = { person_id: person.id, period };
        const said = { acknowledged_at: now, acknowledged_as: 'done' };
        await app.database.insert('tip_deliveries', {
          ...row,
          tip_version_id: tip?.id,
          planned_at: now,
          ...said,
        });
        const answer = { round: 1, choice: 0, is_right: isRecalled, answered_at: now };
        await app.database.insert('tip_answers', { ...row, ...answer });
      });
    for (const period of ['2026-01', '2026-03', '2026-04']) await month(steady, period);
    for (const period of ['2026-01', '2026-02', '2026-04']) await month(gap, period);
    await month(gap, '2026-03', false);
    expect((await mine(gap, 'streak')).steps).toEqual([{ of: 'months', what: null, have: 1, need: 3 }]);
    await runDaily();
    expect([await has(steady, 'streak'), await has(gap, 'streak')]).toEqual([true, false]);
  });

  it('is what somebody else signed off', async () => {
    const ana = await somebody();
    const track = await buildTrack(app, 'customer-facing');
    expect((await mine(ana, 'seen')).steps).toMatchObject([{ of: 'sign-off', have: 0 }]);
    const learner = await buildLearner(app, track);
    const signOff = { personId: learner.person.publicId, onDay: '2026-11-21' };
    await admin.post('/api/requirements/conversations/sign-offs').send(signOff).expect(200);
    await runDaily();
    expect(await has(learner, 'seen')).toBe(true);
  });
});

describe('a badge', () => {
  it('is given to whoever earned it before it was there, once, however often and wherever it is looked for', async () => {
    const ana = await somebody();
    const givers = await Promise.all(['Finance', 'People'].map((department) => somebody({ department })));
    for (const { person } of givers) await thank(person, ana.person);
    const more = badgeFiles('liked', 8, 'kind: kudos-received', 'colleagues: 2', 'departments: 2');
    await addContent(app, { ...contentWithBadges, ...more, 'tips/01-say-when.md': tipFile() });
    const counts = (await admin.get('/api/badges/counts')).body.items;
    expect(counts.at(-1)).toMatchObject({ slug: 'liked', have: 0 });
    expect(counts.at(-1).wouldHave).toBeGreaterThan(0);
    const second = await anotherApp(app);
    const runs = await Promise.all([app.nest, second].map((nest) => nest.get(AwardRun).runForAll()));
    await second.close();
    expect(Math.max(...runs)).toBeGreaterThan(0);
    await app.settle();
    expect(await has(ana, 'liked')).toBe(true);
    const rows = await app.database.query(
      "SELECT a.id FROM awards a JOIN badges b ON b.id = a.badge_id WHERE b.slug = 'liked' AND a.person_id = ?",
      [ana.person.id],
    );
    expect(rows).toHaveLength(1);
    const { items } = (await ana.client.get('/api/me/inbox')).body;
    expect(items.filter(({ subject }: { subject: string }) => subject.endsWith('Badge liked'))).toHaveLength(
      1,
    );
  });

  it('is revoked by an admin with a reason, and not given again', async () => {
    const manager = await somebody();
    const ana = await somebody({ manager: manager.person });
    for (const department of ['Finance', 'People', 'Finance'])
      await thank((await somebody({ department })).person, ana.person);
    await runDaily();
    const path = `/api/people/${ana.person.publicId}/badges`;
    expect((await manager.client.get(path)).body.items).toMatchObject([
      { slug: 'liked' },
      { slug: 'bridge' },
    ]);
    const revoke = () =>
      admin.post(`${path}/bridge/revocation`).send({ reason: 'They were agreed beforehand.' });
    await revoke().expect(204);
    expect((await revoke()).body.code).toBe('AWARD_NOT_FOUND');
    await runDaily();
    expect(await has(ana, 'bridge')).toBe(false);
    const audited = await app.database.query("SELECT id FROM audit_entries WHERE action = 'badges.revoked'");
    expect(audited).toHaveLength(1);
  });

  it('names whoever has it only where they say so', async () => {
    const ana = await somebody();
    for (const department of ['Finance', 'People', 'Finance'])
      await thank((await somebody({ department })).person, ana.person);
    await runDaily();
    const client = await signInAs(app, ana.person.id);
    const holders = async () =>
      (await client.get('/api/badges/bridge')).body.holders.map(({ id }: { id: string }) => id);
    expect(await holders()).not.toContain(ana.person.publicId);
    await client.put('/api/me/badges/bridge/showing').send({ isShown: true }).expect(204);
    expect(await holders()).toContain(ana.person.publicId);
    for (const _ of ['once', 'once more'])
      await client.put('/api/me/badges/bridge/showing').send({ isShown: false }).expect(204);
    expect(await holders()).not.toContain(ana.person.publicId);
    for (const _ of ['once', 'once more']) await client.put('/api/me/badges/bridge/seen').expect(204);
    expect(await mine({ client }, 'bridge')).toMatchObject({ award: { isNew: false } });
    expect((await client.put('/api/me/badges/seen/seen')).body.code).toBe('AWARD_NOT_FOUND');
    const [{ image }] = (await client.get('/api/badges')).body.items;
    const drawing = await app.client().get(image);
    expect(drawing.headers['content-type']).toContain('image/svg+xml');
    expect(drawing.headers['content-security-policy']).toContain('sandbox');
  });

  it('stays as it is when it is looked for again, whatever thanks there are', async () => {
    const people = await Promise.all(
      ['Finance', 'People', 'Operations', 'Finance', 'Customer Care'].map((department) =>
        buildPerson(app, { department }),
      ),
    );
    const awards = async () =>
      await app.database.query('SELECT id, person_id, badge_id, awarded_at FROM awards ORDER BY id');
    const anybody = fc.integer({ min: 0, max: people.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anybody, anybody), { maxLength: 6 }),
        fc.array(fc.option(anybody), { minLength: 1, maxLength: 4 }),
        async (thanks, again) => {
          for (const [from, to] of thanks) {
            const [giver, receiver] = [people[from], people[to]];
            if (giver && receiver && from !== to) await thank(giver, receiver);
          }
          const run = app.nest.get(AwardRun);
          await run.runForAll();
          const before = await awards();
          for (const one of again) {
            const person = one === null ? null : people[one];
            expect(await (person ? run.runFor([person.id]) : run.runForAll())).toBe(0);
          }
          expect(await awards()).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  });
});
