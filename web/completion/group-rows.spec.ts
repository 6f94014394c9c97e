import { expect, it } from '@jest/globals';
import type { Group } from './completion-data.js';
import { sortGroups } from './group-rows.js';

const group = (label: string, completionRatePermille: number | null): Group => ({
  key: { id: label, label },
  enrolled: 1,
  notStarted: 0,
  inProgress: 0,
  completed: 1,
  overdue: 0,
  waived: 0,
  onLeave: 0,
  scheduled: 0,
  completionRatePermille,
  medianDays: null,
});
const groups = [group('Care', 400), group('Direction', null), group('Finance', 1000), group('IT', 0)];

it.each([
  ['name', false, 'Care Direction Finance IT'],
  ['name', true, 'IT Finance Direction Care'],
  ['rate', false, 'IT Care Finance Direction'],
  ['rate', true, 'Finance Care IT Direction'],
  ['completed', true, 'Care Direction Finance IT'],
] as const)(
  'groups are sorted by %s, descending %s, those without a value last',
  (by, descending, expected) => {
    expect(
      sortGroups(groups, by, descending)
        .map(({ key }) => key.label)
        .join(' '),
    ).toBe(expected);
  },
);
