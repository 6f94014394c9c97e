import { describe, expect, it } from '@jest/globals';
import { type Draft, EMPTY } from './draft.js';
import { firstOpenStep, mistakeIn, requestOf, type Step } from './steps.js';

const TODAY = '2026-11-21';
const full: Draft = {
  ...EMPTY,
  track: { slug: 'sensitisation', title: 'Sensitisation' },
  people: [{ id: 'one', name: 'Ana Brown', employeeNumber: '1' }],
  titles: ['Seller'],
};

describe('a step', () => {
  it.each<[Step, Partial<Draft>, ReturnType<typeof mistakeIn>]>([
    ['track', { track: null }, 'track-missing'],
    ['track', {}, null],
    ['people', { people: [], titles: [] }, 'who-missing'],
    ['people', { people: [], departments: [{ id: 'd', name: 'Sales' }], titles: [] }, null],
    ['people', { pasted: ' E0012 ' }, 'pasted-left'],
    ['people', { pasted: ' \n' }, null],
    ['due', { days: '0' }, null],
    ['due', { days: '3650' }, null],
    ['due', { days: '3651' }, 'days-invalid'],
    ['due', { days: '' }, 'days-invalid'],
    ['due', { days: '1.5' }, 'days-invalid'],
    ['due', { dueKind: 'on', on: TODAY, days: '' }, null],
    ['due', { dueKind: 'on', on: '2026-11-20' }, 'day-invalid'],
    ['due', { dueKind: 'on', on: '' }, 'day-invalid'],
    ['due', { dueUnit: 'months', days: '121' }, 'days-invalid'],
    ['due', { dueKind: 'day', dueDay: '' }, 'day-invalid'],
    ['due', { dueKind: 'completion' }, 'track-not-chosen'],
    ['due', { grace: '91' }, 'grace-invalid'],
    ['check', { track: null }, null],
  ])('%s with %j lacks %s', (step, change, mistake) => {
    expect(mistakeIn(step, { ...full, ...change }, TODAY)).toBe(mistake);
  });

  it('is the first that lacks something', () => {
    expect(firstOpenStep(EMPTY, TODAY)).toBe('track');
    expect(firstOpenStep({ ...full, people: [], titles: [] }, TODAY)).toBe('people');
    expect(firstOpenStep({ ...full, days: 'x' }, TODAY)).toBe('due');
    expect(firstOpenStep(full, TODAY)).toBe('check');
  });
});

describe('the request', () => {
  it('names only what was chosen', () => {
    expect(requestOf(full)).toEqual({
      track: 'sensitisation',
      audience: { personIds: ['one'], titles: ['Seller'] },
      due: { days: 14, after: 'enrolment' },
    });
    expect(requestOf({ ...full, dueKind: 'on', on: TODAY }).due).toEqual({ on: TODAY });
    const before = {
      dueKind: 'day',
      dueSide: 'before',
      dueDay: '2027-03-01',
      dueUnit: 'weeks',
      days: '2',
    } as const;
    expect(requestOf({ ...full, ...before, grace: '3' }).due).toEqual({
      weeks: 2,
      before: 'day',
      day: '2027-03-01',
      graceDays: 3,
    });
    const done = {
      dueKind: 'completion',
      dueTrack: 'sensitisation',
      dueTrackTitle: 'Sensitisation',
    } as const;
    expect(requestOf({ ...full, ...done }).due).toEqual({
      days: 14,
      after: 'completion',
      track: 'sensitisation',
    });
  });
});
