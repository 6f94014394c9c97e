import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildDepartment, buildPerson } from './support/factories/person.js';
import { askAll, askReport, buildReportCompany, type ReportCompany } from './support/report-company.js';
import { type Agent, deputise, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let people: ReportCompany;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  people = await buildReportCompany(app);
  const owner = await buildPerson(app, { givenName: 'Owner', department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

describe('what a caller may see', () => {
  const namesFor = async (agent: Agent, query = {}) => [
    ...new Set((await askAll(agent, query)).map(({ person }) => person.givenName)),
  ];
  const statusOf = async (agent: Agent, query: object) =>
    (await agent.get('/api/reports/completion/people').query(query)).status;

  it('is the own line at any depth, and 404 for the rest', async () => {
    const mia = await signInAs(app, people.mia.id);
    expect(await namesFor(mia)).toEqual(['Ana', 'Ben', 'Fred', 'Tom', 'Uma']);
    expect(await namesFor(mia, { below: people.mia.publicId })).toEqual(['Ana', 'Ben', 'Fred', 'Tom', 'Uma']);
    expect(await namesFor(mia, { below: people.uma.publicId })).toEqual(['Ana', 'Ben', 'Fred']);
    expect(await statusOf(mia, { below: people.otto.publicId })).toBe(404);
    expect(await statusOf(mia, { below: people.hana.publicId })).toBe(404);
    const finance = await buildDepartment(app, 'Finance');
    expect(await statusOf(mia, { department: finance.publicId })).toBe(404);
    expect((await askReport(mia, { by: 'track' })).total.enrolled).toBe(7);
  });

  it('follows the lines of today into the past: leavers stay, who moved away is gone', async () => {
    const mia = await signInAs(app, people.mia.id);
    expect(await namesFor(mia, { asOf: '2026-10-10' })).toEqual(['Ana', 'Ben', 'Lou', 'Tom', 'Uma']);
    const otto = await signInAs(app, people.otto.id);
    expect(await namesFor(otto, { asOf: '2026-10-10' })).toEqual(['Fay']);
  });

  it('is the same for a deputy', async () => {
    const deputy = await buildPerson(app, { givenName: 'Deputy', department: 'Direction' });
    await deputise(app, people.mia.id, deputy.id);
    const agent = await signInAs(app, deputy.id);
    expect(await namesFor(agent)).toEqual(['Ana', 'Ben', 'Fred', 'Tom', 'Uma']);
    expect(await namesFor(agent, { below: people.mia.publicId })).toEqual(await namesFor(agent));
    expect(await statusOf(agent, { below: people.fay.publicId })).toBe(404);
  });

  it('is the department of a viewer who supports one', async () => {
    const viewer = await buildPerson(app, { givenName: 'Viewer', department: 'Direction' });
    const finance = await buildDepartment(app, 'Finance');
    const care = await buildDepartment(app, 'Care');
    await grant(app, viewer.id, 'viewer', { kind: 'department', departmentId: finance.id });
    const agent = await signInAs(app, viewer.id);
    const { groups } = await askReport(agent, { by: 'department' });
    expect(groups.map(({ key }) => key.label)).toEqual(['Finance']);
    expect(await namesFor(agent, { department: finance.publicId })).toEqual(['Fay']);
    expect(await statusOf(agent, { department: care.publicId })).toBe(404);
    expect(await namesFor(agent, { below: people.otto.publicId })).toEqual(['Fay']);
  });

  it('is both lines of a manager who deputises for another', async () => {
    await deputise(app, people.mia.id, people.otto.id);
    expect(await namesFor(await signInAs(app, people.otto.id))).toEqual([
      'Ana',
      'Ben',
      'Fay',
      'Fred',
      'Tom',
      'Uma',
    ]);
  });

  it('is nothing for a learner, and nobody for a trainer without a scope', async () => {
    expect(await statusOf(await signInAs(app, people.ana.id), {})).toBe(403);
    const trainer = await buildPerson(app, { givenName: 'Trainer' });
    await grant(app, trainer.id, 'trainer', { kind: 'nobody' });
    expect(await namesFor(await signInAs(app, trainer.id))).toEqual([]);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['', 'by=everything'],
    ['', 'asOf=2026-11-20'],
    ['', 'by=track&asOf=yesterday'],
    ['', 'by=track&asOf=2026-02-30'],
    ['', 'by=track&track=A%20track'],
    ['', `by=track&department=${'x'.repeat(23)}`],
    ['', `by=track&below=${'x'.repeat(23)}`],
    ['', 'by=track&status=completed'],
    ['/people', 'status=withdrawn'],
    ['/people', 'overdue=perhaps'],
    ['/people', `text=${'x'.repeat(101)}`],
    ['/people', 'limit=201'],
    ['/people', 'limit=0'],
    ['/people', `cursor=${'x'.repeat(601)}`],
    ['/people', 'cursor=nonsense'],
    ['/people', `cursor=${Buffer.from('[1,2,3]').toString('base64url')}`],
    ['/people.csv', 'limit=50'],
    ['/people.csv', 'overdue=1'],
  ])('is refused at %s?%s', async (path, query) => {
    expect((await admin.get(`/api/reports/completion${path}?${query}`)).status).toBe(400);
  });

  it('is answered 404 when it names a track that does not exist', async () => {
    const response = await admin.get('/api/reports/completion?by=track&track=no-such-track');
    expect(response.status).toBe(404);
    expect(response.body).toMatchObject({ code: 'TRACK_NOT_FOUND' });
  });
});
