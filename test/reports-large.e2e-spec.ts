import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identity } from '../src/common/access/identity.js';
import { searchKey } from '../src/common/text-keys.js';
import { CompletionFiltersService } from '../src/reports/completion-filters.service.js';
import { CompletionGroupsRepository, GROUPINGS } from '../src/reports/completion-groups.repository.js';
import { STATES } from '../src/reports/counted-enrolments.js';
import type { CompletionRowView } from '../src/reports/dto/completion-row.view.js';
import type { FiguresView } from '../src/reports/dto/completion.view.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { buildLargeCompany, type LargeCompany } from './support/large-company.js';
import { askAll, askPage, askReport } from './support/report-company.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const DAYS = [undefined, '2026-06-30'] as const;
const SCALED = [
  'enrolled',
  'notStarted',
  'inProgress',
  'completed',
  'overdue',
  'waived',
  'onLeave',
  'scheduled',
] as const;

let app: TestApp;
let company: LargeCompany;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  company = await buildLargeCompany(app, { people: 600 });
  const owner = await buildPerson(app, { givenName: 'Owner' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

const counted = (rows: CompletionRowView[]): Record<string, number> => ({
  enrolled: rows.length,
  notStarted: rows.filter(({ status }) => status === 'not-started').length,
  inProgress: rows.filter(({ status }) => status === 'in-progress').length,
  completed: rows.filter(({ status }) => status === 'completed').length,
  overdue: rows.filter(({ isOverdue }) => isOverdue).length,
  waived: rows.filter(({ status }) => status === 'waived').length,
  onLeave: rows.filter(({ status }) => status === 'on-leave').length,
  scheduled: rows.filter(({ status }) => status === 'scheduled').length,
});
const scaled = (figures: FiguresView) => Object.fromEntries(SCALED.map((name) => [name, figures[name]]));

describe.each(DAYS)('a company of 600 as of %s', (asOf) => {
  let whole: CompletionRowView[];
  beforeAll(async () => {
    whole = await askAll(admin, { asOf });
  });
  const idsOf = (rows: CompletionRowView[]) => rows.map(({ enrolmentId }) => enrolmentId);

  it('has groups whose numbers add up to the total, and to the rows of the list', async () => {
    const rows = counted(whole);
    // Nobody was enrolled for later on the day gone by.
    expect(SCALED.filter((name) => rows[name] === 0)).toEqual(asOf ? ['scheduled'] : []);
    for (const by of GROUPINGS) {
      const { groups, total, groupCount } = await askReport(admin, { by, asOf });
      const sums = SCALED.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0)]);
      expect({ by, ...Object.fromEntries(sums) }).toEqual({ by, ...rows });
      expect(scaled(total)).toEqual(rows);
      expect(groupCount).toBe(groups.length);
    }
  });

  it('gives every row once, in order, whatever the size of a page', async () => {
    expect(new Set(idsOf(whole)).size).toBe(whole.length);
    expect(idsOf(await askAll(admin, { asOf }, 77))).toEqual(idsOf(whole));
    const names = whole.map(({ person }) => searchKey(`${person.familyName} ${person.givenName}`));
    expect(names).toEqual(names.toSorted());
  });

  it.each(STATES)('filters %s to what the list without a filter has', async (status) => {
    const wanted = whole.filter((row) => row.status === status);
    expect(idsOf(await askAll(admin, { asOf, status }))).toEqual(idsOf(wanted));
    const overdue = wanted.filter(({ isOverdue }) => isOverdue);
    expect(idsOf(await askAll(admin, { asOf, status, overdue: 'true' }))).toEqual(idsOf(overdue));
  });
});

it('continues in the middle of a person', async () => {
  const first = await askPage(admin, { limit: 3 });
  const second = await askPage(admin, { limit: 2, cursor: first.nextCursor });
  const ids = [...first.items, ...second.items].map(({ person, enrolmentId }) => [person.id, enrolmentId]);
  expect(new Set(ids.map(([person]) => person)).size).toBe(1);
  expect(new Set(ids.map(([, enrolment]) => enrolment)).size).toBe(5);
});

it('gives a manager the same numbers as everybody below them gives the programme owner', async () => {
  const heads = [company.headOf200Id, company.headOfThirtyPercentId];
  for (const head of heads) {
    const person = await app.database.first<{ publicId: string }>(
      'SELECT public_id AS publicId FROM persons WHERE id = ?',
      [head],
    );
    const manager = await signInAs(app, head);
    const own = await askReport(manager, { by: 'department' });
    const below = await askReport(admin, { by: 'department', below: person?.publicId });
    expect(own.total.enrolled).toBeGreaterThan(400);
    expect(own).toEqual(below);
  }
});

it('reads the same for now from the enrolments and from their periods', async () => {
  const me: Identity = {
    personId: company.everybodysHeadId,
    sessionId: 0,
    grants: [{ role: 'admin', scope: { kind: 'everybody' } }],
    linesOf: [],
  };
  const filter = await app.nest.get(CompletionFiltersService).resolve(me, {});
  const sorted = async (isNow: boolean) => {
    const rows: string[] = [];
    const asOf = { ...filter.asOf, isNow };
    for await (const some of app.nest
      .get(CompletionGroupsRepository)
      .tallies({ ...filter, asOf }, 'department')) {
      rows.push(...some.map((tally) => JSON.stringify(tally)));
    }
    return rows.toSorted();
  };
  const now = await sorted(true);
  expect(now.length).toBeGreaterThan(100);
  expect(now).toEqual(await sorted(false));
});
