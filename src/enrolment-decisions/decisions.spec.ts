import { expect, it } from '@jest/globals';
import { possibleDecisions, type Standing } from './decisions.js';

const active: Standing = {
  status: 'active',
  dueOn: '2026-12-14',
  extendedTo: null,
  isSuperseded: false,
  hasReasonToReturn: false,
};

it.each<[string, Partial<Standing>, string[]]>([
  ['is open', {}, ['waiver', 'extension', 'withdrawal']],
  ['has no due day to extend', { dueOn: null }, ['waiver', 'withdrawal']],
  ['was extended', { extendedTo: '2026-12-30' }, ['waiver', 'extension', 'extension-end', 'withdrawal']],
  ['is waived', { status: 'waived' }, ['waiver-end']],
  ['was withdrawn', { status: 'withdrawn', hasReasonToReturn: true }, ['reopening']],
  ['was withdrawn, and nothing asks for it any more', { status: 'withdrawn' }, []],
  ['is completed', { status: 'completed' }, []],
  ['has a later cycle in its place', { status: 'waived', isSuperseded: true }, []],
])('about an enrolment that %s', (_, standing, decisions) => {
  expect(possibleDecisions({ ...active, ...standing })).toEqual(decisions);
});
