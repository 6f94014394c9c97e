import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CompletionGroupView, FiguresView } from '../src/reports/dto/completion.view.js';
import type { CompletionRowView } from '../src/reports/dto/completion-row.view.js';
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
});
afterAll(() => app.close());

const NOBODY: FiguresView = {
  enrolled: 0,
  notStarted: 0,
  inProgress: 0,
  completed: 0,
  overdue: 0,
  waived: 0,
  onLeave: 0,
  scheduled: 0,
  completionRatePermille: null,
  medianDays: null,
};
const figures = (some: Partial<FiguresView>): FiguresView => ({ ...NOBODY, ...some });

const byLabel = (groups: CompletionGroupView[]) =>
  Object.fromEntries(groups.map(({ key, ...rest }) => [key.label ?? 'none', rest]));
const rowsOf = (items: CompletionRowView[]) =>
  items.map(({ person, track, status }) => `${person.givenName} ${track.slug} ${status}`);

describe('today', () => {
  // Otto's has expired, Mia's was withdrawn, Lou has left: nine of twelve count.
  const total = figures({
    enrolled: 9,
    notStarted: 2,
    inProgress: 1,
    completed: 3,
    overdue: 1,
    waived: 1,
    onLeave: 1,
    scheduled: 1,
    completionRatePermille: 428,
    medianDays: 14,
  });

  it('counts by track, with the rate of those who could complete and the median of 10, 14 and 40 days', async () => {
    expect(await askReport(admin, { by: 'track' })).toEqual({
      asOf: '2026-11-21',
      by: 'track',
      groupCount: 2,
      total,
      groups: [
        {
          key: { id: 'sensitisation', label: 'Sensitisation' },
          ...figures({ enrolled: 7, notStarted: 2, completed: 3, overdue: 1, onLeave: 1, scheduled: 1 }),
          completionRatePermille: 500,
          medianDays: 14,
        },
        {
          key: { id: 'customer-facing', label: 'Track customer-facing' },
          ...figures({ enrolled: 2, inProgress: 1, waived: 1, completionRatePermille: 0 }),
        },
      ],
    });
  });

  it('counts by department, where those stand who come later', async () => {
    const answer = await askReport(admin, { by: 'department' });
    expect(answer.total).toEqual(total);
    expect(answer.groups[0]?.key).toEqual({ id: expect.stringMatching(/^[\w-]{22}$/), label: 'Care' });
    expect(byLabel(answer.groups)).toEqual({
      Care: figures({
        enrolled: 7,
        notStarted: 1,
        inProgress: 1,
        completed: 2,
        overdue: 1,
        waived: 1,
        onLeave: 1,
        scheduled: 1,
        completionRatePermille: 400,
        medianDays: 12,
      }),
      Direction: figures({ enrolled: 1, notStarted: 1, completionRatePermille: 0 }),
      Finance: figures({ enrolled: 1, completed: 1, completionRatePermille: 1000, medianDays: 40 }),
    });
  });

  it('counts by manager, by family name, with those at the end who have none', async () => {
    const { groups } = await askReport(admin, { by: 'manager' });
    expect(groups.map(({ key, enrolled }) => [key.label, enrolled])).toEqual([
      ['Mia QMia', 1],
      ['Otto QOtto', 1],
      ['Tom QTom', 1],
      ['Uma QUma', 5],
      [null, 1],
    ]);
  });

  it('counts by month of hire, guessing none', async () => {
    const { groups } = await askReport(admin, { by: 'hire-month' });
    expect(groups.map(({ key, enrolled }) => [key.id, enrolled])).toEqual([
      ['2024-03', 6],
      ['2026-12', 1],
      [null, 2],
    ]);
  });

  it('narrows by track, department and everybody below somebody, together', async () => {
    const care = await buildDepartment(app, 'Care');
    const query = { track: 'sensitisation', department: care.publicId, below: people.tom.publicId };
    const { total: below } = await askReport(admin, { by: 'track', ...query });
    expect(below).toEqual(
      figures({
        enrolled: 4,
        notStarted: 1,
        completed: 2,
        overdue: 1,
        scheduled: 1,
        completionRatePermille: 666,
        medianDays: 12,
      }),
    );
  });

  it('lists the enrolments by family name with what is so today', async () => {
    const items = await askAll(admin, {});
    expect(rowsOf(items)).toEqual([
      'Ana sensitisation completed',
      'Ana customer-facing in-progress',
      'Ben sensitisation not-started',
      'Ben customer-facing waived',
      'Fay sensitisation completed',
      'Fred sensitisation scheduled',
      'Hana sensitisation not-started',
      'Tom sensitisation on-leave',
      'Uma sensitisation completed',
    ]);
    expect(items[1]).toEqual({
      enrolmentId: expect.stringMatching(/^[\w-]{22}$/),
      person: {
        id: people.ana.publicId,
        employeeNumber: people.ana.employeeNumber,
        givenName: 'Ana',
        familyName: 'QAna',
        location: 'Kingston',
      },
      department: { id: expect.any(String), name: 'Care' },
      title: 'Care Representative',
      manager: { id: people.uma.publicId, name: 'Uma QUma' },
      track: { slug: 'customer-facing', title: 'Track customer-facing' },
      status: 'in-progress',
      isOverdue: false,
      dueOn: '2026-11-30',
      startedAt: '2026-10-05T17:00:00.000Z',
      completedAt: null,
      creditedOn: null,
      note: null,
    });
  });

  it.each([
    [{ status: 'scheduled' }, ['Fred sensitisation scheduled']],
    [{ overdue: 'true' }, ['Ben sensitisation not-started']],
    [{ overdue: 'false', status: 'not-started' }, ['Hana sensitisation not-started']],
    [{ track: 'customer-facing', status: 'waived' }, ['Ben customer-facing waived']],
    [{ text: 'QFÁY fay' }, ['Fay sensitisation completed']],
    [{ text: 'fay nobody' }, []],
    [{ text: '%' }, []],
  ])('lists for %j only what fits', async (query, rows) => {
    expect(rowsOf(await askAll(admin, query))).toEqual(rows);
  });
});

describe('a day gone by', () => {
  it('counts whom the day had, where they were, with the status and due date of that evening', async () => {
    const { groups, total, asOf } = await askReport(admin, { by: 'department', asOf: '2026-10-10' });
    expect(asOf).toBe('2026-10-10');
    // Fay is still in Care and not done; Lou has not left; Otto's has not expired; Hana and Fred are not enrolled yet.
    expect(byLabel(groups)).toEqual({
      Care: figures({
        enrolled: 8,
        notStarted: 1,
        inProgress: 3,
        completed: 3,
        overdue: 2,
        waived: 1,
        completionRatePermille: 428,
        medianDays: 14,
      }),
      Finance: figures({ enrolled: 1, notStarted: 1, completionRatePermille: 0 }),
    });
    expect(total.completionRatePermille).toBe(375);
  });

  it('knows the due date of the day and not the one that came after', async () => {
    const overdue = (asOf: string) => askAll(admin, { asOf, overdue: 'true', track: 'customer-facing' });
    expect(await overdue('2026-10-10')).toEqual([]);
    expect(await overdue('2026-10-11')).toMatchObject([
      { person: { givenName: 'Ana' }, dueOn: '2026-10-10' },
    ]);
    expect(await overdue('2026-10-20')).toEqual([]);
  });

  it('tells nothing that came later', async () => {
    const [fay] = await askAll(admin, { asOf: '2026-10-01', text: 'fay' });
    expect(fay).toMatchObject({
      department: { name: 'Care' },
      title: 'Care Representative',
      manager: { name: 'Uma QUma' },
      status: 'not-started',
      startedAt: null,
      completedAt: null,
      creditedOn: null,
    });
  });

  it.each([
    ['2026-10-15', ['Ana', 'Ben', 'Lou']],
    ['2026-10-14', ['Ana', 'Ben', 'Fay', 'Lou']],
    ['2026-10-16', ['Ana', 'Ben']],
    ['2026-11-15', ['Ana', 'Ben', 'Fred']],
  ])('takes the line below somebody as it was on %s', async (asOf, names) => {
    const items = await askAll(admin, { asOf, below: people.uma.publicId });
    expect([...new Set(items.map(({ person }) => person.givenName))]).toEqual(names);
  });

  it('knows who was not yet away', async () => {
    const tom = async (asOf: string) => (await askAll(admin, { asOf, text: 'qtom' }))[0];
    expect(await tom('2026-10-31')).toMatchObject({ status: 'in-progress', isOverdue: true });
    expect(await tom('2026-11-01')).toMatchObject({ status: 'on-leave', isOverdue: false });
  });

  it('is empty before anybody was enrolled', async () => {
    const { groups, total } = await askReport(admin, { by: 'track', asOf: '2026-08-31' });
    expect({ groups, total }).toEqual({ groups: [], total: NOBODY });
  });

  it('is refused when it is yet to come', async () => {
    const response = await admin.get('/api/reports/completion?by=track&asOf=2026-11-22');
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ code: 'AS_OF_IN_FUTURE' });
  });
});
