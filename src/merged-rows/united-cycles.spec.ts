import { describe, expect, it } from '@jest/globals';
import {
  enrolmentWorth,
  type Learnt,
  type LearntEnrolment,
  progressWorth,
  unitedCycles,
  unitedEnrolments,
} from './united-cycles.js';

const row = (id: number, more: Partial<Learnt>): Learnt => ({
  id,
  place: 1,
  cycle: 1,
  isKept: id < 10,
  isLapsed: false,
  worth: 0,
  ...more,
});
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const enrolment = (id: number, more: Partial<LearntEnrolment>): LearntEnrolment => ({
  ...row(id, more),
  isOpen: false,
  supersededAt: null,
  beganAt: day('2026-01-05'),
  ...more,
});

describe('what an enrolment is worth', () => {
  it('falls from completed over waived, open and lapsed to withdrawn, then with what is done of it', () => {
    const worths = [
      enrolmentWorth('completed', 1, false),
      enrolmentWorth('waived', 0, false),
      enrolmentWorth('active', 2, false),
      enrolmentWorth('active', 0, false),
      enrolmentWorth('completed', 4, true),
      enrolmentWorth('withdrawn', 3, false),
    ];
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
    expect(new Set(worths).size).toBe(worths.length);
  });

  it('falls for a course from completed to most lessons', () => {
    expect(progressWorth(true, 1)).toBeGreaterThan(progressWorth(false, 9));
    expect(progressWorth(false, 2)).toBeGreaterThan(progressWorth(false, 1));
  });
});

describe('rows of two records', () => {
  it.each<[string, Learnt[], object[]]>([
    ['in different places stay as they are', [row(1, {}), row(11, { place: 2 })], []],
    ['in different cycles stay as they are', [row(1, {}), row(11, { cycle: 2 })], []],
    ['worth the same: the kept one counts', [row(1, {}), row(11, {})], [{ id: 11, cycle: 0 }]],
    ['of which the merged one is better', [row(1, {}), row(11, { worth: 1 })], [{ id: 1, cycle: 0 }]],
    [
      'beside history of an earlier merge lie below it',
      [row(1, {}), row(2, { cycle: 0 }), row(11, {}), row(12, { cycle: 0 })],
      [
        { id: 11, cycle: -1 },
        { id: 12, cycle: -2 },
      ],
    ],
    [
      'of before a break become history, however good they are',
      [row(11, { worth: 9, isLapsed: true })],
      [{ id: 11, cycle: 0 }],
    ],
    ['of the kept record stay where they lapsed', [row(1, { isLapsed: true })], []],
  ])('%s', (_what, rows, expected) => {
    expect(unitedCycles(rows)).toEqual(expected);
  });
});

describe('enrolments of two records on one track', () => {
  const later = { beganAt: day('2026-03-02') };
  it.each<[string, LearntEnrolment[], object[]]>([
    ['on a track of one of them stay', [enrolment(1, {}), enrolment(11, { place: 2 })], []],
    [
      'end from the moment on when the better one began',
      [enrolment(1, {}), enrolment(11, { worth: 1, ...later })],
      [{ id: 1, cycle: 0, supersededAt: day('2026-03-02') }],
    ],
    [
      'never count where the better one began before',
      [enrolment(1, {}), enrolment(11, later)],
      [{ id: 11, cycle: 0, supersededAt: day('2026-01-05') }],
    ],
    [
      'keep an earlier cycle that is free, and what stood in their place before',
      [
        enrolment(1, { supersededAt: day('2025-06-01') }),
        enrolment(2, { cycle: 2, worth: 3 }),
        enrolment(11, { worth: 1 }),
      ],
      [
        { id: 1, cycle: 1, supersededAt: day('2025-06-01') },
        { id: 11, cycle: 0, supersededAt: day('2026-01-05') },
      ],
    ],
    [
      'lie below the better one, also from a later cycle',
      [enrolment(1, { cycle: 2 }), enrolment(11, { worth: 5 })],
      [{ id: 1, cycle: 0, supersededAt: day('2026-01-05') }],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(unitedEnrolments(rows)).toEqual(expected);
  });
});
