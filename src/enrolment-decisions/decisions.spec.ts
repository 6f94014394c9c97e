import { expect, it } from '@jest/globals';
import { possibleDecisions, type Standing } from './decisions.js';

const active: Standing = {
  status: 'active',
  dueOn: '2026-12-14',
  extendedTo: null,
  creditedOn: null,
  isSuperseded: false,
  hasReasonToReturn: false,
};

it.each<[string, Partial<Standing>, string[]]>([
  ['is open', {}, ['waiver', 'extension', 'credit', 'withdrawal']],
  ['has no due day to extend', { dueOn: null }, ['waiver', 'credit', 'withdrawal']],
  [
    'was extended',
    { extendedTo: '2026-12-30' },
    ['waiver', 'extension', 'extension-end', 'credit', 'withdrawal'],
  ],
  ['is waived', { status: 'waived' }, ['waiver-end']],
  ['was withdrawn', { status: 'withdrawn', hasReasonToReturn: true }, ['reopening']],
  ['was withdrawn, and nothing asks for it any more', { status: 'withdrawn' }, []],
  ['is completed', { status: 'completed' }, []],
  ['is credited', { status: 'completed', creditedOn: '2026-03-02' }, ['credit-end']],
  [
    'is credited, with a later cycle in its place',
    { status: 'completed', creditedOn: '2026-03-02', isSuperseded: true },
    [],
  ],
  ['has a later cycle in its place', { status: 'waived', isSuperseded: true }, []],
])('about an enrolment that %s', (_, standing, decisions) => {
  expect(possibleDecisions({ ...active, ...standing })).toEqual(decisions);
});
