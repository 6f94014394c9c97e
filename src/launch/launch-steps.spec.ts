import { expect, it } from '@jest/globals';
import { type LaunchFacts, launchSteps } from './launch-steps.js';

const nothing: LaunchFacts = {
  inService: 1,
  toStart: 0,
  courses: 0,
  tracks: 0,
  isReady: false,
  isMailTested: false,
  isMailConfigured: false,
  goLiveOn: null,
  wavesOn: [],
  today: '2026-11-23',
};

it.each<[string, Partial<LaunchFacts>, string]>([
  ['an empty installation', {}, 'open open open open open'],
  ['mail that was tested', { isMailTested: true }, 'open open open done open'],
  ['people who start later', { toStart: 1 }, 'done open open open open'],
  ['content and its go-live', { isReady: true, goLiveOn: '2026-11-20' }, 'open done open open open'],
  [
    'a wave to come',
    { isReady: true, goLiveOn: '2026-11-20', wavesOn: ['2026-11-24'] },
    'open done done open waiting',
  ],
  [
    'a wave of today, and one to come',
    { isReady: true, goLiveOn: '2026-11-20', wavesOn: ['2026-11-23', '2027-01-04'] },
    'open done done open done',
  ],
])('judges %s', (_, facts, states) => {
  expect(Object.values(launchSteps({ ...nothing, ...facts })).join(' ')).toBe(states);
});
