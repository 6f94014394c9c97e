import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefresherAsking } from '../src/refresher-links/refresher-asking.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let reader: BuiltPerson;
beforeAll(async () => {
  app = await startApp({}, '2026-11-04T11:00:00Z');
  await addContent(app, { ...fixtureContent, 'tips/01-say-when.md': tipFile() });
  reader = await inFinance();
  await at('2026-11-04T14:00:00Z');
});
afterAll(() => app.close());

const inFinance = () => buildPerson(app, { department: 'Finance', title: 'Clerk' });
const at = async (instant: string) => {
  app.clock.set(instant);
  await app.settle();
};
const ask = async (instant: string) => {
  app.clock.set(instant);
  await app.nest.get(RefresherAsking).consume();
};
/** The paths that somebody's notices of questions lead to, the earliest first. */
const linksOf = async ({ id }: BuiltPerson): Promise<string[]> =>
  (
    await app.database.query<{ words: string }>(
      "SELECT words FROM notices WHERE person_id = ? AND kind = 'refresher' AND words IS NOT NULL ORDER BY id",
      [id],
    )
  ).map(({ words }) => JSON.parse(words).link.path);
const api = (path = '') => `/api/refresher-links/${path.split('/')[2]}`;
const press = (path: string | undefined, choice: unknown) =>
  app
    .client()
    .post(`${api(path)}/answer`)
    .send({ choice });
const answers = () => app.database.query('SELECT round, choice FROM tip_answers ORDER BY id');
const codeOf = async (path: string | undefined) => (await app.client().get(api(path))).body.code;

describe('a question that has come back', () => {
  it('is told once, whatever is repeated and however many processes look', async () => {
    await ask('2026-11-07T13:00:00Z');
    expect(await linksOf(reader)).toEqual([]);
    const other = await anotherApp(app);
    app.clock.set('2026-11-07T14:30:00Z');
    const [here, there] = [app.nest.get(RefresherAsking), other.get(RefresherAsking)];
    await Promise.all([here.consume(), there.consume()]);
    await there.consume();
    await other.close();
    expect(await linksOf(reader)).toHaveLength(1);
    const [link] = await app.database.query<{ tokenHash: string }>(
      'SELECT token_hash AS tokenHash FROM refresher_links',
    );
    expect((await linksOf(reader))[0]).not.toContain(link?.tokenHash);
  });

  it('is shown to whoever opens its link, and to a scanner, without anything about its person and without a change', async () => {
    const [path] = await linksOf(reader);
    await app.client().head(api(path)).expect(200);
    const { body } = await app.client().get(api(path)).expect(200);
    expect(body).toEqual({
      title: 'Say when',
      text: 'You do not know yet. What helps most?',
      options: ['Wait until you know.', 'Say when you will know.'],
    });
    await app
      .client()
      .get(`${api(path)}/answer`)
      .expect(404);
    expect(await answers()).toEqual([]);
  });

  it.each([-1, 4, 0.5, '1', null])(
    'takes no %s for an answer, and no option that there is not',
    async (choice) => {
      const [path] = await linksOf(reader);
      await press(path, choice).expect(400);
      await press(path, 3).expect(422);
      expect(await answers()).toEqual([]);
    },
  );

  it('counts the first press as the app does, tells the same again the same, and nobody what was chosen', async () => {
    const [path] = await linksOf(reader);
    const first = await press(path, 1).expect(200);
    expect(first.body).toEqual({
      isRight: true,
      rightAnswer: 'Say when you will know.',
      feedback: 'People plan around a day.',
      comesBackAt: '2026-11-17T14:30:00.000Z',
    });
    expect((await press(path, 1).expect(200)).body).toEqual(first.body);
    expect((await press(path, 0).expect(409)).body.code).toBe('REFRESHER_ANSWERED');
    expect(await codeOf(path)).toBe('REFRESHER_ANSWERED');
    expect(await answers()).toEqual([{ round: 1, choice: 1 }]);
    const client = await signInAs(app, reader.id);
    expect((await client.get('/api/deliveries/now')).body.question).toBeNull();
  });

  it('comes back by another link ten days later, and the earlier one stays answered', async () => {
    await ask('2026-11-17T14:00:00Z');
    expect(await linksOf(reader)).toHaveLength(1);
    await ask('2026-11-17T15:00:00Z');
    const [earlier, later] = await linksOf(reader);
    expect(await codeOf(earlier)).toBe('REFRESHER_ANSWERED');
    await app.client().get(api(later)).expect(200);
    await press(later, 0).expect(200);
    expect(await answers()).toEqual([
      { round: 1, choice: 1 },
      { round: 2, choice: 0 },
    ]);
  });

  it('is not said by mail once it was answered in the app', async () => {
    await ask('2026-11-20T16:00:00Z');
    const client = await signInAs(app, reader.id);
    await client.post('/api/deliveries/2026-11/answers').send({ round: 3, choice: 1 }).expect(200);
    await at('2026-11-23T15:00:00Z');
    const said = await app.database.query<{ cause: string; words: string | null }>(
      "SELECT cause, words FROM notices WHERE kind = 'refresher' ORDER BY id DESC LIMIT 1",
    );
    expect(said).toEqual([{ cause: `refresher:${reader.id}:2026-11:3`, words: null }]);
  });
});

describe('a link', () => {
  it('leads nowhere where there is none, where its time is over, and once its person has left', async () => {
    expect(await codeOf('/refresher/unheard-of')).toBe('REFRESHER_LINK_NOT_KNOWN');
    expect((await press('/refresher/unheard-of', 1).expect(404)).body.code).toBe('REFRESHER_LINK_NOT_KNOWN');
    const leaver = await inFinance();
    await at('2026-11-24T15:00:00Z');
    await ask('2026-11-27T16:00:00Z');
    const [path] = await linksOf(leaver);
    await app.client().get(api(path)).expect(200);
    const ends = new Date('2026-11-28T05:00:00Z');
    const leave = (endsAt: Date) =>
      app.transactions.run(() =>
        app.database.execute('UPDATE service_periods SET ends_at = ? WHERE person_id = ?', [
          endsAt,
          leaver.id,
        ]),
      );
    await leave(ends);
    app.clock.set('2026-11-28T06:00:00Z');
    expect(await codeOf(path)).toBe('REFRESHER_LINK_NOT_KNOWN');
    await leave(new Date('2030-01-01T00:00:00Z'));
    expect(await codeOf(path)).toBeUndefined();
    app.clock.set('2026-12-27T16:00:01Z');
    expect(await codeOf(path)).toBe('REFRESHER_LINK_NOT_KNOWN');
    await press(path, 1).expect(404);
    await app.nest.get(RefresherAsking).consume();
    expect(
      await app.database.query('SELECT id FROM refresher_links WHERE person_id = ?', [leaver.id]),
    ).toEqual([]);
  });

  it('answers the question that it was sent with, also for whoever opens the tip in between', async () => {
    const slow = await inFinance();
    await at('2026-12-28T15:00:00Z');
    await ask('2026-12-31T16:00:00Z');
    const [path] = await linksOf(slow);
    const client = await signInAs(app, slow.id);
    await client.post('/api/deliveries/2026-12/opening').expect(204);
    expect((await client.get('/api/deliveries/2026-12')).body.questionDueAt).toBe('2027-01-03T16:00:00.000Z');
    expect((await press(path, 1).expect(200)).body.comesBackAt).toBe('2027-01-10T16:00:00.000Z');
    await ask('2027-01-03T17:00:00Z');
    expect(await linksOf(slow)).toHaveLength(1);
  });
});
