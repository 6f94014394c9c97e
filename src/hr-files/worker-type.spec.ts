import { expect, it } from '@jest/globals';
import { workerTypeOf } from './worker-type.js';

it.each([
  ['Full-Time', 'employee'],
  ['PART_TIME', 'employee'],
  ['Regular', 'employee'],
  ['Contractor', 'contractor'],
  ['Consultant', 'contractor'],
  ['Contingent worker', 'contractor'],
  ['Temp', 'temporary'],
  ['Temporary (Fixed Term)', 'temporary'],
  ['Seasonal', 'temporary'],
  ['Intern', 'temporary'],
  ['Owner', 'business-owner'],
  ['business-owner', 'business-owner'],
  ['Partner', 'partner'],
  ['Salaried full-time', 'employee'],
  ['Contract, full time', 'contractor'],
  ['Intern (Fixed Term)', 'temporary'],
  ['Freie Mitarbeiter', 'contractor'],
  ['CDD', 'temporary'],
  ['Temporary contractor', null],
  ['Volunteer', null],
  ['', null],
])('reads %j as %s', (word, expected) => {
  expect(workerTypeOf(word)).toBe(expected);
});
