import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TeamMemberView } from '../src/team/dto/team-member.view.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { askAll, buildReportCompany, type ReportCompany } from './support/report-company.js';
import { type Agent, deputise, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let people: ReportCompany;
let mia: Agent;

beforeAll(async () => {
  app = await startApp();
  people = await buildReportCompany(app);
  mia = await signInAs(app, people.mia.id);
});
afterAll(() => app.close());

const get = async (agent: Agent, path: string, query: object = {}) => {
  const response = await agent.get(`/api/team${path}`).query(query);
  if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(response.body)}`);
  return response.body;
};
const statusOf = async (agent: Agent, path: string, query: object = {}) =>
  (await agent.get(`/api/team${path}`).query(query)).status;
const membersOf = async (agent: Agent, query: object): Promise<TeamMemberView[]> =>
  (await get(agent, '/people', query)).items;
const standingsOf = (items: TeamMemberView[]) =>
  Object.fromEntries(items.map(({ givenName, standing }) => [givenName, standing]));

describe('a team', () => {
  it('is who is in service below its head, each with what needs looking at first', async () => {
    expect(standingsOf(await membersOf(mia, { of: people.mia.publicId }))).toEqual({
      Ana: 'in-progress',
      Ben: 'late',
      Fred: 'scheduled',
      Tom: 'on-leave',
      Uma: 'done',
    });
  });

  it('is those alone who report to its head, where that is wanted', async () => {
    expect(standingsOf(await membersOf(mia, { of: people.mia.publicId, direct: true }))).toEqual({
      Tom: 'on-leave',
    });
    const summary = await get(mia, '', { of: people.mia.publicId, direct: true });
    expect(summary).toMatchObject({ people: 1, total: { enrolled: 1, onLeave: 1 } });
  });

  it('is that of somebody below as well', async () => {
    expect(Object.keys(standingsOf(await membersOf(mia, { of: people.uma.publicId })))).toEqual([
      'Ana',
      'Ben',
      'Fred',
    ]);
    expect((await get(mia, '', { of: people.uma.publicId })).head).toEqual({
      id: people.uma.publicId,
      name: 'Uma QUma',
    });
  });

  it('shows status and dates of each track, and how many people somebody leads', async () => {
    const items = await membersOf(mia, { of: people.mia.publicId });
    const ana = items.find(({ givenName }) => givenName === 'Ana');
    expect(ana).toEqual({
      id: people.ana.publicId,
      employeeNumber: people.ana.employeeNumber,
      givenName: 'Ana',
      familyName: 'QAna',
      department: 'Care',
      title: 'Care Representative',
      manager: 'Uma QUma',
      leads: 0,
      standing: 'in-progress',
      minutesNeeded: 0,
      tracks: [
        {
          track: 'sensitisation',
          status: 'completed',
          isOverdue: false,
          dueOn: '2026-09-30',
          completedAt: '2026-09-11T17:00:00.000Z',
        },
        {
          track: 'customer-facing',
          status: 'in-progress',
          isOverdue: false,
          dueOn: '2026-11-30',
          completedAt: null,
        },
      ],
    });
    // Lou, who has left, is nobody's report any more.
    expect(items.map(({ givenName, leads }) => [givenName, leads])).toEqual([
      ['Ana', 0],
      ['Ben', 0],
      ['Fred', 0],
      ['Tom', 4],
      ['Uma', 3],
    ]);
  });

  it('counts everybody once, and every enrolment as the report does', async () => {
    const { standings, tracks, ...summary } = await get(mia, '', { of: people.mia.publicId });
    expect(summary).toMatchObject({ asOf: '2026-11-21', people: 5, total: { enrolled: 7, overdue: 1 } });
    expect(standings).toEqual([
      { standing: 'late', people: 1 },
      { standing: 'in-progress', people: 1 },
      { standing: 'not-started', people: 0 },
      { standing: 'on-leave', people: 1 },
      { standing: 'scheduled', people: 1 },
      { standing: 'done', people: 1 },
      { standing: 'none', people: 0 },
    ]);
    expect(tracks).toMatchObject([
      { slug: 'sensitisation', title: 'Sensitisation', figures: { enrolled: 5 } },
      { slug: 'customer-facing', figures: { enrolled: 2 } },
    ]);
  });

  it('comes in pages that continue where the one before ended', async () => {
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = { of: people.mia.publicId, limit: 2, ...(cursor && { cursor }) };
      const page: { items: TeamMemberView[]; nextCursor: string | null } = await get(mia, '/people', query);
      names.push(...page.items.map(({ givenName }) => givenName));
      cursor = page.nextCursor;
    }
    expect(names).toEqual(['Ana', 'Ben', 'Fred', 'Tom', 'Uma']);
  });

  it('shows somebody without an enrolment, so that nobody is forgotten', async () => {
    const lead = await buildPerson(app, { givenName: 'Lead' });
    await buildPerson(app, { givenName: 'Nada', manager: lead });
    const agent = await signInAs(app, lead.id);
    expect(standingsOf(await membersOf(agent, { of: lead.publicId }))).toEqual({ Nada: 'none' });
    expect(await get(agent, '', { of: lead.publicId })).toMatchObject({
      people: 1,
      minutesNeeded: 0,
      tracks: [],
    });
  });
});

describe('the record of one person', () => {
  it('has every enrolment with its past and its due dates, also what was taken back', async () => {
    const ana = await get(mia, `/people/${people.ana.publicId}`);
    expect(ana.enrolments.map(({ track, status }: never) => [track, status])).toEqual([
      [{ slug: 'sensitisation', title: 'Sensitisation' }, 'completed'],
      [{ slug: 'customer-facing', title: 'Track customer-facing' }, 'active'],
    ]);
    expect(ana.enrolments[1].periods).toEqual([
      {
        status: 'active',
        dueAt: '2026-10-11T05:00:00.000Z',
        from: '2026-10-01T05:00:00.000Z',
        to: '2026-10-20T17:00:00.000Z',
        note: null,
      },
      {
        status: 'active',
        dueAt: '2026-12-01T05:00:00.000Z',
        from: '2026-10-20T17:00:00.000Z',
        to: null,
        note: null,
      },
    ]);
    const hana = await signInAs(app, people.hana.id);
    expect((await get(hana, `/people/${people.mia.publicId}`)).enrolments).toMatchObject([
      { status: 'withdrawn' },
    ]);
    expect((await get(mia, `/people/${people.fred.publicId}`)).enrolments).toMatchObject([
      { status: 'active', isScheduled: true, startsOn: '2026-12-01' },
    ]);
  });

  it('tells nothing of answers, scores or attempts', async () => {
    const told = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) {
          told.add(key);
          collect(inner);
        }
    };
    collect(await get(mia, `/people/${people.ana.publicId}`));
    collect(await get(mia, '/people', { of: people.mia.publicId }));
    collect(await get(mia, '', { of: people.mia.publicId }));
    expect([...told].filter((key) => /score|answer|attempt|watch|position|lesson/i.test(key))).toEqual([]);
    expect(told.size).toBeGreaterThan(40);
  });
});

describe('who sees a team', () => {
  it('is its manager and whoever stands in, for the lines that are theirs today', async () => {
    const deputy = await buildPerson(app, { givenName: 'Deputy', department: 'Direction' });
    await deputise(app, people.mia.id, deputy.id);
    const agent = await signInAs(app, deputy.id);
    expect(await membersOf(agent, { of: people.mia.publicId })).toHaveLength(5);
    expect(await statusOf(agent, '', { of: deputy.publicId })).toBe(404);
    expect(await statusOf(agent, '', { of: people.otto.publicId })).toBe(404);
    expect(await statusOf(mia, '', { of: people.hana.publicId })).toBe(404);
    expect(await statusOf(mia, `/people/${people.fay.publicId}`)).toBe(404);
    expect(await statusOf(mia, `/people/${people.mia.publicId}`)).toBe(404);
  });

  it('is not who is granted a role over the same people: a manager who also views sees the line alone', async () => {
    const viewer = await buildPerson(app, { givenName: 'Viewer' });
    await grant(app, viewer.id, 'viewer', { kind: 'everybody' });
    expect(await statusOf(await signInAs(app, viewer.id), '', { of: people.mia.publicId })).toBe(403);
    await grant(app, people.mia.id, 'viewer', { kind: 'everybody' });
    const agent = await signInAs(app, people.mia.id);
    expect(await statusOf(agent, '', { of: people.otto.publicId })).toBe(404);
    expect(await membersOf(agent, { of: people.mia.publicId })).toHaveLength(5);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['', 'direct=true'],
    ['', 'of='],
    ['', `of=${'x'.repeat(23)}`],
    ['', 'of=x&direct=perhaps'],
    ['/people', 'of=x&limit=0'],
    ['/people', 'of=x&limit=2001'],
    ['/people', `of=x&cursor=${'x'.repeat(601)}`],
  ])('is refused at %s?%s', async (path, query) => {
    expect((await mia.get(`/api/team${path}?${query}`)).status).toBe(400);
  });

  it('is refused for a cursor that is not ours', async () => {
    expect(await statusOf(mia, '/people', { of: people.mia.publicId, cursor: 'nonsense' })).toBe(400);
  });
});

describe('the completion list and file', () => {
  it('hold those alone who report to somebody, as on the day', async () => {
    const names = async (query: object) => [
      ...new Set(
        (await askAll(mia, { below: people.uma.publicId, direct: true, ...query })).map(
          ({ person }) => person.givenName,
        ),
      ),
    ];
    expect(await names({})).toEqual(['Ana', 'Ben', 'Fred']);
    expect(await names({ below: people.mia.publicId })).toEqual(['Tom']);
    expect(await names({ asOf: '2026-10-16', below: people.mia.publicId })).toEqual(['Tom']);
    expect(await names({ asOf: '2026-10-15' })).toEqual(['Ana', 'Ben', 'Lou']);
  });

  it('refuse that without saying of whom', async () => {
    expect((await mia.get('/api/reports/completion/people?direct=true')).status).toBe(400);
  });
});
