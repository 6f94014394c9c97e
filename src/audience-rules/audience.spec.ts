import { describe, expect, it } from '@jest/globals';
import { DepartmentTree } from '../departments/department-tree.js';
import { type Audience, type AudienceContext, plainContext } from './audience.js';
import { audienceCondition } from './audience-condition.js';
import { matchedBy, waveOf } from './audience-match.js';
import { audienceInWords } from './audience-words.js';

const tree = new DepartmentTree([
  { departmentId: 3, parentId: 1 },
  { departmentId: 7, parentId: 3 },
]);
const context: AudienceContext = {
  today: '2026-11-21',
  now: new Date('2026-11-21T12:00:00Z'),
  goLiveOn: '2026-11-01',
  waves: [
    { startsOn: '2026-11-10', scope: { kind: 'location', location: 'Kingston' } },
    { startsOn: '2026-11-05', scope: { kind: 'department', departmentId: 7 } },
  ],
  customerFacing: { departments: ['Sales'], titles: ['Receptionist'] },
  departments: tree,
};
const trainersChoice: Audience = {
  kind: 'all',
  of: [
    {
      kind: 'any',
      of: [
        { kind: 'people', personIds: [1, 2] },
        { kind: 'departments', departmentIds: [7] },
        { kind: 'titles', titles: ['Receptionist'] },
      ],
    },
    { kind: 'within', scopes: [{ kind: 'location', location: 'Kingston' }] },
  ],
};

const NAMES = {
  department: () => 'Sales',
  person: () => 'Jane Doe',
  track: () => 'Sensitisation',
  audience: () => 'Newcomers',
};

describe('an audience as a condition', () => {
  it.each<[Audience, unknown, unknown[]]>([
    [{ kind: 'new-hires' }, 's.from_on >= ?', ['2026-11-01']],
    [
      { kind: 'new-to-customers' },
      expect.stringContaining('b.to_on >= ? AND b.to_on <= pl.from_on'),
      ['Sales', 'Receptionist', '2026-11-01', '2026-11-01', 'Sales', 'Receptionist'],
    ],
    [{ kind: 'customer-facing' }, '(d.name IN (?) OR pl.title IN (?))', ['Sales', 'Receptionist']],
    [{ kind: 'everybody-in-waves' }, '(p.location IN (?) OR pl.department_id IN (?))', ['Kingston', 7]],
    [
      trainersChoice,
      '((p.id IN (?, ?) OR pl.department_id IN (?) OR pl.title IN (?)) AND (p.location = ?))',
      [1, 2, 7, 'Receptionist', 'Kingston'],
    ],
    [{ kind: 'within', scopes: [] }, '1 = 0', []],
    [{ kind: 'departments', departmentIds: [1] }, 'pl.department_id IN (?)', [1]],
    [
      { kind: 'departments', departmentIds: [1], withSubDepartments: true },
      'pl.department_id IN (?, ?, ?)',
      [1, 3, 7],
    ],
    [{ kind: 'any', of: [] }, '1 = 0', []],
  ])('compiles %j', (audience, sql, parameters) => {
    expect(audienceCondition(audience, context)).toEqual({ sql, parameters });
  });

  it('reaches nobody without a go-live or a wave', () => {
    const nothing = plainContext('2026-11-21', new Date('2026-11-21T12:00:00Z'));
    expect(audienceCondition({ kind: 'new-hires' }, nothing).sql).toBe('1 = 0');
    expect(audienceCondition({ kind: 'new-to-customers' }, nothing).sql).toBe('1 = 0');
    expect(audienceCondition({ kind: 'everybody-in-waves' }, nothing).sql).toBe('1 = 0');
  });
});

describe('what reached somebody', () => {
  const person = { personId: 5, departmentId: 7, title: 'Receptionist', location: 'Kingston' };
  it.each<[Audience, string]>([
    [{ kind: 'all', of: [{ kind: 'new-hires' }, { kind: 'customer-facing' }] }, 'customer-facing-hire'],
    [{ kind: 'everybody-in-waves' }, 'everybody'],
    [trainersChoice, 'department'],
    [{ kind: 'all', of: [{ kind: 'departments', departmentIds: [7] }, { kind: 'leads' }] }, 'rule'],
    [{ kind: 'any', of: [{ kind: 'departments', departmentIds: [7] }, { kind: 'leads' }] }, 'department'],
    [{ kind: 'not', of: { kind: 'leads' } }, 'rule'],
    [{ kind: 'people', personIds: [5] }, 'named'],
    [{ kind: 'titles', titles: ['Receptionist'] }, 'title'],
    [{ kind: 'departments', departmentIds: [7], withSubDepartments: true }, 'department'],
    [{ kind: 'departments', departmentIds: [1], withSubDepartments: true }, 'rule'],
    [
      {
        kind: 'any',
        of: [
          { kind: 'departments', departmentIds: [8], withSubDepartments: true },
          { kind: 'titles', titles: ['Receptionist'] },
        ],
      },
      'title',
    ],
  ])('%j is %s', (audience, matched) => {
    expect(matchedBy(audience, person, tree)).toBe(matched);
  });

  it('is the first wave of several, and none elsewhere', () => {
    expect(waveOf(context.waves, person)).toBe('2026-11-05');
    expect(waveOf(context.waves, { ...person, departmentId: 8 })).toBe('2026-11-10');
    expect(waveOf(context.waves, { ...person, departmentId: 8, location: 'London' })).toBeNull();
  });
});

describe('who is meant, in words', () => {
  it.each<[string, Audience]>([
    [
      "(2 people by name; or everybody in Sales; or everybody with the title Receptionist), and of them within the trainer's scope",
      trainersChoice,
    ],
    ['everybody in Sales or Sales', { kind: 'departments', departmentIds: [1, 2] }],
    [
      'everybody in Sales or a department below it',
      { kind: 'departments', departmentIds: [1], withSubDepartments: true },
    ],
    [
      'everybody in Sales or Sales, or a department below one of them',
      { kind: 'departments', departmentIds: [1, 2], withSubDepartments: true },
    ],
    ['contractors and temporary staff', { kind: 'worker-types', workerTypes: ['contractor', 'temporary'] }],
    ['direct reports of Jane Doe', { kind: 'below', personId: 1, reach: 'direct' }],
    ['people hired in the last 90 days', { kind: 'hired', days: { from: 90, to: 0 } }],
    ['people hired from 2026-01-01 on', { kind: 'hired', days: { from: '2026-01-01', to: null } }],
    ['people hired until 30 days ago', { kind: 'hired', days: { from: null, to: 30 } }],
    ['people hired from today to 14 days from now', { kind: 'hired', days: { from: 0, to: -14 } }],
    [
      'people whose first day in their role was since yesterday',
      { kind: 'in-place', place: 'title', days: { from: 1, to: 0 } },
    ],
    ['people who are done with the track Sensitisation', { kind: 'track', track: 1, state: 'completed' }],
    ['everybody except the audience “Newcomers”', { kind: 'not', of: { kind: 'named', audience: 1 } }],
    [
      'people who lead others, but not trainers, but not everybody at Kingston',
      {
        kind: 'all',
        of: [
          { kind: 'leads' },
          { kind: 'not', of: { kind: 'grant', role: 'trainer' } },
          { kind: 'not', of: { kind: 'locations', locations: ['Kingston'] } },
        ],
      },
    ],
  ])('%s', (words, audience) => {
    expect(audienceInWords(audience, NAMES)).toBe(words);
  });
});
