import { expect, it } from '@jest/globals';
import { asGroup, depthOf, fromRule, newCondition, newGroup, type Part, toRule } from './rule-draft.js';

const sales: Part = { ...newCondition('departments'), names: [{ id: 'd1', name: 'Sales' }] };

it.each<[string, object]>([
  ['statements without fields', { kind: 'leads' }],
  ['people', { kind: 'people', personIds: ['p1', 'p2'] }],
  ['departments', { kind: 'departments', departmentIds: ['d1'] }],
  [
    'departments with their sub-departments',
    { kind: 'departments', departmentIds: ['d1'], withSubDepartments: true },
  ],
  ['titles', { kind: 'titles', titles: ['Seller'] }],
  ['locations', { kind: 'locations', locations: ['Kingston'] }],
  ['worker types', { kind: 'worker-types', workerTypes: ['contractor', 'partner'] }],
  ['a line', { kind: 'below', personId: 'p1', reach: 'direct' }],
  ['the last days', { kind: 'hired', days: { from: 90, to: 0 } }],
  ['days ago', { kind: 'hired', days: { to: 30 } }],
  [
    'days of the calendar',
    { kind: 'in-place', place: 'title', days: { from: '2026-01-01', to: '2026-03-31' } },
  ],
  ['a role', { kind: 'grant', role: 'viewer' }],
  ['a track', { kind: 'track', track: 'sensitisation', state: 'completed' }],
  ['a named audience', { kind: 'named', audience: 'a1' }],
  ['one of them', { kind: 'any', of: [{ kind: 'leads' }, { kind: 'customer-facing' }] }],
  [
    'none of them',
    { kind: 'not', of: { kind: 'any', of: [{ kind: 'leads' }, { kind: 'customer-facing' }] } },
  ],
  ['groups in groups', { kind: 'all', of: [{ kind: 'leads' }, { kind: 'not', of: { kind: 'everybody' } }] }],
])('is read and written alike: %s', (_, rule) => {
  expect(toRule(fromRule(rule, (id) => id))).toEqual(rule);
});

it.each<[string, Part]>([
  ['an empty group', newGroup()],
  ['a condition without a name', newCondition('titles')],
  ['a group with such a condition', newGroup('any', [sales, newCondition('track')])],
  ['a span without a day', newCondition('hired')],
  ['a number that is none', { ...newCondition('hired'), from: 'ten' }],
])('is no rule yet: %s', (_, part) => {
  expect(toRule(part)).toBeNull();
});

it('counts levels as the API does', () => {
  expect(depthOf(sales)).toBe(1);
  expect(depthOf(newGroup('all', [sales]))).toBe(1);
  expect(depthOf(newGroup('all', [sales, newGroup('none', [sales, sales])]))).toBe(4);
});

it('puts a single statement into a group', () => {
  expect(asGroup(sales).parts).toEqual([sales]);
});
