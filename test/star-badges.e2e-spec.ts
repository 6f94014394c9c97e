import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { badgeFilesWith } from './support/badges.js';
import { addContent } from './support/content.js';
import { fixtureContent } from './support/fixture-content.js';
import {
  anAdmin,
  endNominations,
  namePanel,
  nominate,
  type Somebody,
  somebody,
  vote,
} from './support/nominations.js';
import { signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Somebody;

beforeAll(async () => {
  app = await startApp();
  await addContent(app, {
    ...fixtureContent,
    ...badgeFilesWith('star', 1, ['every: quarter'], ['kind: nomination', 'decidedBy: panel']),
  });
  app.clock.set('2027-05-20T15:00:00Z');
  admin = await anAdmin(app);
});
afterAll(() => app.close());

it('gives the badge for each quarter that somebody won, however late its panel chose, and for each once', async () => {
  let panel = [await somebody(app), await somebody(app), await somebody(app)];
  let [star, nominator] = [await somebody(app), await somebody(app)];
  // Sessions do not last for months.
  const later = async (day: string) => {
    app.clock.set(`${day}T15:00:00Z`);
    const again = async ({ person }: Somebody) => ({ person, client: await signInAs(app, person.id) });
    [admin, star, nominator] = [await again(admin), await again(star), await again(nominator)];
    panel = await Promise.all(panel.map(again));
  };
  const win = async (won: string, nominateUntil: string, voteUntil: string, chosenOn: string) => {
    await nominate(nominator, star);
    await namePanel(admin, won, panel).expect(200);
    await later(chosenOn);
    await endNominations(admin, won, nominateUntil, voteUntil).expect(200);
    for (const member of panel) await vote(member, won, star).expect(204);
    await admin.client.post(`/api/star-rounds/${won}/announcement`).expect(200);
    await app.settle();
  };
  const had = async () =>
    (await admin.client.get(`/api/people/${star.person.publicId}/badges`)).body.items.map(
      ({ period }: { period: string }) => period,
    );
  // The panel of the spring chooses in August, that of the summer in November.
  await win('2027-Q2', '2027-06-30', '2027-09-15', '2027-08-20');
  expect(await had()).toEqual(['2027-Q2']);
  await win('2027-Q3', '2027-09-30', '2027-12-15', '2027-11-20');
  expect(await had()).toEqual(['2027-Q3', '2027-Q2']);
  const counts = (await admin.client.get('/api/badges/counts')).body.items;
  expect(counts).toMatchObject([{ slug: 'star', have: 1, wouldHave: 1 }]);
  // A day later nothing is given again.
  await later('2027-11-21');
  await app.settle();
  expect(await had()).toEqual(['2027-Q3', '2027-Q2']);
  expect((await star.client.get('/api/me/badges')).body.items[0]).toMatchObject({
    award: { period: '2027-Q3' },
    steps: [{ of: 'nomination', have: 0, need: 1 }],
  });
});
