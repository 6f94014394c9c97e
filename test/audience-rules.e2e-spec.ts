import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rule } from '../src/audience-rules/audience.js';
import type { DayPoint, DaySpan } from '../src/audience-rules/day-span.js';
import { AudiencePreviewRepository } from '../src/audiences/audience-preview.repository.js';
import { plainContext } from '../src/audience-rules/audience.js';
import { DepartmentParentsRepository } from '../src/departments/department-parents.repository.js';
import type { DepartmentTree } from '../src/departments/department-tree.js';
import { addDays, FOREVER } from '../src/common/days.js';
import { startApp, type TestApp } from './support/app.js';
import { buildEnrolment, buildTrack, type BuiltTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { PlainCompany } from './support/plain-audience.js';
import { grant } from './support/sign-in.js';

const TODAY = '2026-11-21';
const DEPARTMENTS = ['Customer Care', 'Field Service', 'Finance'];
const TITLES = ['Clerk', 'Technician', 'Lead'];
const LOCATIONS = ['Kingston', 'Toronto'];
const CUSTOMER_FACING = { departments: ['Customer Care'], titles: ['Technician'] };

let app: TestApp;
let company: PlainCompany;
const people: BuiltPerson[] = [];
let track: BuiltTrack;
let tree: DepartmentTree;
const departmentIds: number[] = [];

beforeAll(async () => {
  app = await startApp();
  track = await buildTrack(app);
  for (const name of DEPARTMENTS) departmentIds.push((await buildDepartment(app, name)).id);
  await partOfEachOther();
  for (let index = 0; index < 30; index++) people.push(await buildSomebody(index));
  for (const index of [2, 5, 8]) await buildEnrolment(app, people[index] ?? fail(), { track });
  await grant(app, people[4]?.id ?? 0, 'trainer');
  await grant(app, people[9]?.id ?? 0, 'viewer');
  await app.transactions.run(() =>
    app.database.execute(
      "UPDATE enrolments SET status = 'completed', open_key = NULL, completed_at = ? WHERE person_id = ?",
      [app.clock.now(), people[5]?.id ?? 0],
    ),
  );
  company = await PlainCompany.read(app, TODAY, CUSTOMER_FACING);
});
afterAll(() => app.close());

/** Finance below Field Service, Field Service below Customer Care. */
async function partOfEachOther(): Promise<void> {
  const links = [1, 2].map((index) => [departmentIds[index], departmentIds[index - 1], app.clock.now()]);
  await app.transactions.run(() =>
    app.database.insertMany('department_parents', ['department_id', 'parent_id', 'set_at'], links),
  );
  tree = await app.nest.get(DepartmentParentsRepository, { strict: false }).tree();
}

function fail(): never {
  throw new Error('There is no such person in this company.');
}

/** People of every sort: without a department, a title, a place or a hire date, gone, to come, moved once or twice, back after a break. */
async function buildSomebody(index: number): Promise<BuiltPerson> {
  const pick = <T>(values: readonly T[], salt: number): T | null =>
    values[(index * salt) % (values.length + 1)] ?? null;
  const person = await buildPerson(app, {
    department: pick(DEPARTMENTS, 1),
    title: pick(TITLES, 3),
    location: pick(LOCATIONS, 5),
    workerType: index % 4 === 0 ? 'contractor' : 'employee',
    hiredOn: index % 7 === 3 ? null : addDays(TODAY, index % 9 === 8 ? 20 : -30 * index),
    manager: index > 2 ? (people[Math.floor(index / 3)] ?? null) : null,
    ...(index % 11 === 6 && { lastDay: addDays(TODAY, -1) }),
  });
  if (index % 2 === 0) await move(person, index);
  return person;
}

async function move({ id }: BuiltPerson, index: number): Promise<void> {
  const [first, second] = [addDays(TODAY, -40 - index), addDays(TODAY, -10 - (index % 5))];
  await app.transactions.run(async () => {
    await app.database.execute('DELETE FROM placement_periods WHERE person_id = ?', [id]);
    const places = [
      ['2020-01-01', first, index % 3, TITLES[index % 3]],
      [first, second, (index + (index % 4 === 0 ? 1 : 0)) % 3, TITLES[index % 3]],
      [second, FOREVER, index % 3, TITLES[(index + (index % 5 === 0 ? 1 : 0)) % 3]],
    ] as const;
    await app.database.insertMany(
      'placement_periods',
      ['person_id', 'from_on', 'to_on', 'department_id', 'title', 'worker_type'],
      places.map(([from, to, department, title]) => [
        id,
        from,
        to,
        departmentIds[department] ?? null,
        title ?? null,
        'employee',
      ]),
    );
  });
}

const point: fc.Arbitrary<DayPoint> = fc.oneof(
  fc.integer({ min: -30, max: 400 }),
  fc.integer({ min: -400, max: 30 }).map((days) => addDays(TODAY, days)),
);
const span: fc.Arbitrary<DaySpan> = fc
  .record({ from: fc.option(point), to: fc.option(point) })
  .filter(({ from, to }) => from !== null || to !== null);
const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const { rule: rules } = fc.letrec<{ rule: Rule<number> }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Rule<number>>({ kind: 'everybody' }, { kind: 'customer-facing' }, { kind: 'leads' }),
    fc.nat(29).map((index) => ({ kind: 'people' as const, personIds: [people[index]?.id ?? 0] })),
    fc
      .constant(departmentIds)
      .chain((ids) => fc.tuple(someOf(ids), fc.boolean()))
      .map(([some, withSubDepartments]) => ({
        kind: 'departments' as const,
        departmentIds: some,
        ...(withSubDepartments && { withSubDepartments }),
      })),
    someOf(TITLES).map((titles) => ({ kind: 'titles' as const, titles })),
    someOf(LOCATIONS).map((locations) => ({ kind: 'locations' as const, locations })),
    someOf(['employee', 'contractor', 'partner'] as const).map((workerTypes) => ({
      kind: 'worker-types' as const,
      workerTypes,
    })),
    fc.record({
      kind: fc.constant('below' as const),
      personId: fc.nat(12).map((index) => people[index]?.id ?? 0),
      reach: fc.constantFrom('line' as const, 'direct' as const),
    }),
    fc.record({ kind: fc.constant('hired' as const), days: span }),
    fc.record({
      kind: fc.constant('in-place' as const),
      place: fc.constantFrom('department' as const, 'title' as const),
      days: span,
    }),
    fc.record({
      kind: fc.constant('grant' as const),
      role: fc.constantFrom('trainer' as const, 'viewer' as const),
    }),
    fc.constantFrom('enrolled' as const, 'completed' as const).map((state) => ({
      kind: 'track' as const,
      track: track.id,
      state,
    })),
    tie('rule').map((of) => ({ kind: 'not' as const, of })),
    fc.record({
      kind: fc.constantFrom('any' as const, 'all' as const),
      of: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

async function byStatement(rule: Rule<number>): Promise<number[]> {
  const preview = app.nest.get(AudiencePreviewRepository, { strict: false });
  const context = {
    ...plainContext(TODAY, app.clock.now()),
    departments: tree,
    customerFacing: { departments: [...CUSTOMER_FACING.departments], titles: [...CUSTOMER_FACING.titles] },
  };
  const compared = { audience: rule, instead: null, context, visible: { sql: '1 = 1', parameters: [] } };
  const page = await preview.page(compared, 'meant', { text: '', after: null, limit: 100 });
  const counts = await preview.count(compared);
  expect(counts.meant).toBe(page.length);
  return page.map(({ id }) => id).toSorted((a, b) => a - b);
}

it('means the same people by one statement as by looking at one person after the other', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constant(null).chain(() => rules),
      async (rule) => {
        const found = await byStatement(rule);
        expect(found).toEqual(company.meant(rule));
        if (found.length > 0 && found.length < 25) met++;
      },
    ),
    { numRuns: 300 },
  );
  // Rules that mean nobody or everybody would prove little.
  expect(met).toBeGreaterThan(100);
});

it.each<[string, Rule<number>]>([
  ['the first day in a department', { kind: 'in-place', place: 'department', days: { from: 60, to: null } }],
  ['the first day with a title', { kind: 'in-place', place: 'title', days: { from: 20, to: null } }],
  ['who leads', { kind: 'leads' }],
  ['what is unknown', { kind: 'not', of: { kind: 'titles', titles: TITLES } }],
])('tells people apart by %s', async (_, rule) => {
  const found = await byStatement(rule);
  expect(found).toEqual(company.meant(rule));
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(people.length - 3);
});

it('means a department alone, as rules stored before did, unless its sub-departments are asked for', async () => {
  const field: Rule<number> = { kind: 'departments', departmentIds: departmentIds.slice(1, 2) };
  const finance: Rule<number> = { kind: 'departments', departmentIds: departmentIds.slice(2) };
  const [alone, below] = [await byStatement(field), await byStatement(finance)];
  expect(alone.length * below.length).toBeGreaterThan(0);
  expect(await byStatement({ ...field, withSubDepartments: true })).toEqual(
    [...alone, ...below].toSorted((a, b) => a - b),
  );
});
