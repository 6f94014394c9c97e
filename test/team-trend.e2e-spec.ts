import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TrendPointView } from '../src/completion-trend/dto/trend.view.js';
import { startApp, type TestApp } from './support/app.js';
import { buildLargeCompany, type LargeCompany } from './support/large-company.js';
import { askReport, buildReportCompany, type ReportCompany } from './support/report-company.js';
import { type Agent, signInAs } from './support/sign-in.js';

let app: TestApp;
let people: ReportCompany;
let company: LargeCompany;

beforeAll(async () => {
  app = await startApp();
  people = await buildReportCompany(app);
  company = await buildLargeCompany(app, { people: 600 });
});
afterAll(() => app.close());

async function trendOf(agent: Agent, query: object): Promise<TrendPointView[]> {
  const { status, body } = await agent.get('/api/team/trend').query(query);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.points;
}

/** What the completion report says of a day, in the numbers of a trend. */
async function reported(agent: Agent, asOf: string): Promise<TrendPointView> {
  const { total } = await askReport(agent, { by: 'track', asOf });
  return {
    day: asOf,
    enrolled: total.enrolled - total.waived - total.scheduled,
    completed: total.completed,
    completionRatePermille: total.completionRatePermille,
  };
}

it.each(['mia', 'hana'] as const)('says of each week what the report says of that day: %s', async (name) => {
  const agent = await signInAs(app, people[name].id);
  const points = await trendOf(agent, { of: people[name].publicId, weeks: 12 });
  expect(points).toHaveLength(13);
  expect(points.at(-1)?.day).toBe('2026-11-21');
  expect(points.some(({ completed }) => completed > 0)).toBe(true);
  for (const point of points) expect(point).toEqual(await reported(agent, point.day));
});

it('says the same of a line of hundreds with leavers, moves and people to come', async () => {
  const agent = await signInAs(app, company.headOfThirtyPercentId);
  const head = await app.database.first<{ publicId: string }>(
    'SELECT public_id AS publicId FROM persons WHERE id = ?',
    [company.headOfThirtyPercentId],
  );
  const points = await trendOf(agent, { of: head?.publicId, weeks: 40 });
  for (const index of [0, 7, 20, 39, 40]) {
    const point = points[index];
    expect(point?.enrolled).toBeGreaterThan(10);
    expect(point).toEqual(await reported(agent, point?.day ?? ''));
  }
});

it('is of direct reports alone where that is wanted', async () => {
  const mia = await signInAs(app, people.mia.id);
  const points = await trendOf(mia, { of: people.mia.publicId, direct: true, weeks: 1 });
  expect(points.map(({ enrolled, completed }) => [enrolled, completed])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

it.each(['weeks=0', 'weeks=105', 'weeks=2.5'])('is refused for %s', async (query) => {
  const mia = await signInAs(app, people.mia.id);
  expect((await mia.get(`/api/team/trend?of=${people.mia.publicId}&${query}`)).status).toBe(400);
});
