import { describe, expect, it } from '@jest/globals';
import { departmentsOf, narrow, sortTeam, type TeamMember, toFindable } from './team-rows.js';

const member = (givenName: string, rest: Partial<TeamMember> = {}) =>
  toFindable({
    id: givenName,
    employeeNumber: `E-${givenName}`,
    givenName,
    familyName: 'Brown',
    department: 'Care',
    title: 'Agent',
    manager: 'Uma Reid',
    leads: 0,
    standing: 'done',
    minutesNeeded: 0,
    tracks: [],
    ...rest,
  });
const on = (status: TeamMember['tracks'][number]['status'], dueOn: string | null, isOverdue = false) => ({
  tracks: [{ track: 'basics', status, isOverdue, dueOn, completedAt: null }],
});
const names = (people: ReturnType<typeof member>[]) => people.map(({ member: { givenName } }) => givenName);

describe('narrowing', () => {
  const people = [
    member('Ana', { standing: 'late' }),
    member('José', { department: 'Finance' }),
    member('Lou', { department: null, manager: null }),
  ];
  it.each([
    [{}, ['Ana', 'José', 'Lou']],
    [{ q: 'JOSE brown' }, ['José']],
    [{ q: 'e-lou' }, ['Lou']],
    [{ q: 'reid care' }, ['Ana']],
    [{ q: 'nobody' }, []],
    [{ standing: 'late' as const }, ['Ana']],
    [{ department: 'Finance', q: 'agent' }, ['José']],
  ])('by %j finds %j', (by, found) => expect(names(narrow(people, by))).toEqual(found));

  it('knows the departments', () => expect(departmentsOf(people)).toEqual(['Care', 'Finance']));
});

describe('sorting', () => {
  const people = [
    member('Ana', { minutesNeeded: 5, standing: 'done', ...on('completed', '2026-01-01') }),
    member('Ben', { minutesNeeded: 90, standing: 'late', ...on('not-started', '2026-02-01', true) }),
    member('Cy', { minutesNeeded: 5, standing: 'in-progress', ...on('in-progress', '2026-03-02') }),
    member('Di', { minutesNeeded: 0, standing: 'in-progress', ...on('in-progress', '2026-03-01') }),
    member('Ed', { standing: 'none' }),
  ];
  it.each([
    ['name', false, 'Ana Ben Cy Di Ed'],
    ['name', true, 'Ed Di Cy Ben Ana'],
    ['minutes', true, 'Ben Ana Cy Di Ed'],
    ['standing', false, 'Ben Cy Di Ana Ed'],
    ['track:basics', false, 'Ben Di Cy Ana Ed'],
    ['track:other', false, 'Ana Ben Cy Di Ed'],
  ] as const)('by %s, descending: %s', (by, isDescending, order) => {
    expect(names(sortTeam(people, by, isDescending)).join(' ')).toBe(order);
  });
});
