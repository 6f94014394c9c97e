import { describe, expect, it } from '@jest/globals';
import { sortOut, stateOf } from './learning-list.js';
import type { MyEnrolment } from './queries.js';

const enrolment = (id: string, facts: Partial<MyEnrolment> = {}): MyEnrolment => ({
  id,
  track: { slug: id, title: id },
  status: 'active',
  startsOn: '2026-11-21',
  dueOn: '2026-12-07',
  isOverdue: false,
  isOnLeave: false,
  why: [],
  donePermille: 0,
  minutesLeft: 10,
  requirementsDone: 0,
  requirementsTotal: 1,
  next: step('lesson'),
  parts: [],
  enrolledAt: '2026-11-21T15:00:00.000Z',
  startedAt: null,
  completedAt: null,
  creditedOn: null,
  comesBackOn: null,
  scorePermille: null,
  ...facts,
});
const step = (kind: 'lesson' | 'sign-off' | 'opening') => ({
  kind,
  title: 'Next',
  minutes: 5,
  course: null,
  lesson: null,
  opensOn: null,
  url: '',
});
const ids = (list: MyEnrolment[]) => list.map(({ id }) => id);

describe('what a learner sees first', () => {
  it('is the most urgent track in which there is a lesson to take', () => {
    const { next, open } = sortOut([
      enrolment('observed', { next: step('sign-off') }),
      enrolment('soon'),
      enrolment('other'),
    ]);
    expect(next?.id).toBe('soon');
    expect(ids(open)).toEqual(['observed', 'other']);
  });

  it('is what waits for others where nothing else is left, and nothing once all is done', () => {
    expect(sortOut([enrolment('observed', { next: step('sign-off') })]).next?.id).toBe('observed');
    expect(sortOut([enrolment('done', { status: 'completed' })]).next).toBeNull();
  });

  it('is followed by what begins later and what has ended, latest first', () => {
    const { later, ended } = sortOut([
      enrolment('first', { status: 'completed', completedAt: '2026-10-01T10:00:00.000Z' }),
      enrolment('last', { status: 'completed', completedAt: '2026-11-01T10:00:00.000Z' }),
      enrolment('ahead', { status: 'scheduled' }),
      enrolment('excused', { status: 'waived', enrolledAt: '2026-10-15T10:00:00.000Z' }),
    ]);
    expect(ids(later)).toEqual(['ahead']);
    expect(ids(ended)).toEqual(['last', 'excused', 'first']);
  });
});

describe('the state of a track', () => {
  it.each([
    ['not-started', {}],
    ['in-progress', { startedAt: '2026-11-22T10:00:00.000Z' }],
    ['overdue', { isOverdue: true }],
    ['on-leave', { isOnLeave: true }],
    ['waiting', { next: step('sign-off') }],
    ['opens-later', { next: step('opening') }],
    ['overdue', { next: step('sign-off'), isOverdue: true }],
    ['completed', { status: 'completed' as const }],
    ['waived', { status: 'waived' as const }],
    ['scheduled', { status: 'scheduled' as const }],
  ])('is %s', (state, facts) => {
    expect(stateOf(enrolment('one', facts))).toBe(state);
  });
});
