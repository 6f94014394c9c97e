import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TrendPointView } from '../src/completion-trend/dto/trend.view.js';
import { startApp, type TestApp } from './support/app.js';
import { buildDepartment, buildPerson } from './support/factories/person.js';
import { askAll, askReport, buildReportCompany, type ReportCompany } from './support/report-company.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let people: ReportCompany;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  people = await buildReportCompany(app);
  const owner = await buildPerson(app, { givenName: 'Owner', department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  const at = (location: string | null, id: number) =>
    app.database.execute('UPDATE persons SET location = ? WHERE id = ?', [location, id]);
  await app.transactions.run(async () => {
    await at('Toronto', people.fay.id);
    await at('Åbo', people.ana.id);
    await at(null, people.hana.id);
  });
});
afterAll(() => app.close());

async function trendOf(agent: Agent, query: object): Promise<TrendPointView[]> {
  const { status, body } = await agent.get('/api/reports/completion/trend').query(query);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.points;
}

/** What the report says of a day, in the numbers of a trend. */
async function reported(agent: Agent, query: object): Promise<TrendPointView> {
  const { asOf, total } = await askReport(agent, { by: 'track', ...query });
  const { enrolled, waived, scheduled, completed, completionRatePermille } = total;
  return { day: asOf, enrolled: enrolled - waived - scheduled, completed, completionRatePermille };
}

describe('the trend of the completion report', () => {
  it('says of each week what the report says of that day', async () => {
    const points = await trendOf(admin, { weeks: 12 });
    expect(points).toHaveLength(13);
    expect(points.some(({ completed }) => completed > 0)).toBe(true);
    for (const point of points) expect(point).toEqual(await reported(admin, { asOf: point.day }));
  });

  it('ends where the report does, whatever narrows it and on whichever day', async () => {
    const care = await buildDepartment(app, 'Care');
    const filters = [
      { department: care.publicId },
      { location: 'Kingston' },
      { track: 'sensitisation' },
      { below: people.uma.publicId, direct: true },
      { asOf: '2026-10-10', department: care.publicId, track: 'sensitisation' },
    ];
    for (const filter of filters) {
      const points = await trendOf(admin, { ...filter, weeks: 2 });
      expect(points).toHaveLength(3);
      expect(points.at(-1)).toEqual(await reported(admin, filter));
    }
  });

  it('follows nobody whom the caller may not see', async () => {
    const mia = await signInAs(app, people.mia.id);
    const [now] = (await trendOf(mia, { weeks: 1 })).slice(-1);
    expect(now).toEqual(await reported(mia, {}));
    expect(now?.enrolled).toBeLessThan((await reported(admin, {})).enrolled);
    const answer = await mia.get('/api/reports/completion/trend').query({ below: people.otto.publicId });
    expect([answer.status, answer.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
  });

  it.each([{ weeks: 0 }, { weeks: 105 }, { asOf: 'today' }, { location: 'x'.repeat(121) }, { by: 'track' }])(
    'is refused for %j',
    async (query) => {
      expect((await admin.get('/api/reports/completion/trend').query(query)).status).toBe(400);
    },
  );
});

describe('locations in the completion report', () => {
  it('are groups by name as people look for it, with those at the end who have none', async () => {
    const { groups, total } = await askReport(admin, { by: 'location' });
    expect(groups.map(({ key, enrolled }) => [key.id, key.label, enrolled])).toEqual([
      ['Åbo', 'Åbo', 2],
      ['Kingston', 'Kingston', 5],
      ['Toronto', 'Toronto', 1],
      [null, null, 1],
    ]);
    expect(total).toEqual((await askReport(admin, { by: 'track' })).total);
  });

  it('narrow the report and the list', async () => {
    const { total } = await askReport(admin, { by: 'location', location: 'Åbo' });
    expect(total).toMatchObject({ enrolled: 2, completed: 1, inProgress: 1 });
    const items = await askAll(admin, { location: 'Åbo' });
    expect(items.map(({ person }) => person.givenName)).toEqual(['Ana', 'Ana']);
    expect(await askAll(admin, { location: 'Nowhere' })).toEqual([]);
  });
});
