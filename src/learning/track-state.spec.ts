import { describe, expect, it } from '@jest/globals';
import { type LessonState, minutesLeft, nextStep, type RequirementState, shareDone } from './track-state.js';

const lesson = (slug: string, minutes: number, status: LessonState['status']): LessonState => ({
  slug,
  title: `Lesson ${slug}`,
  kind: 'article',
  minutes,
  status,
  scorePermille: null,
  doneAt: null,
});
const NOW = { isOpen: true, opensOn: null, dueOn: null, isLate: false };
const course = (slug: string, lessons: LessonState[]): RequirementState => ({
  slug,
  kind: 'course',
  title: `Course ${slug}`,
  minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
  guide: null,
  isDone: lessons.every(({ status }) => status === 'done'),
  completedAt: null,
  onDay: null,
  ...NOW,
  lessons,
});
const workshop = (isDone: boolean): RequirementState => ({
  slug: 'workshop',
  kind: 'attendance',
  title: 'Workshop',
  minutes: 60,
  guide: null,
  isDone,
  completedAt: null,
  onDay: null,
  ...NOW,
  lessons: [],
});

const done = lesson('a', 10, 'done');
const started = lesson('b', 30, 'started');
const open = lesson('c', 20, 'open');

describe('the share of a track that is done', () => {
  it.each([
    ['nothing', [course('x', [started, open])], 0],
    ['a lesson, by its minutes', [course('x', [done, started])], 250],
    ['everything', [course('x', [done]), workshop(true)], 1000],
    ['a course without the workshop', [course('x', [done, done]), workshop(false)], 250],
    ['all but a requirement without minutes', [course('x', [done]), { ...workshop(false), minutes: 0 }], 999],
  ])('is counted for %s', (_, requirements, expected) => {
    expect(shareDone(requirements)).toBe(expected);
  });

  it('leaves the minutes that are still needed', () => {
    expect(minutesLeft([course('x', [done, started]), workshop(false)])).toBe(90);
  });
});

describe('the next step', () => {
  it('is the first lesson that is not done', () => {
    expect(nextStep([course('x', [done]), course('y', [done, started, open])])).toEqual({
      kind: 'lesson',
      course: 'y',
      lesson: 'b',
      title: 'Lesson b',
      minutes: 30,
    });
  });

  it('is a lesson before anything that somebody else has to record', () => {
    expect(nextStep([workshop(false), course('x', [open])])).toMatchObject({ kind: 'lesson', lesson: 'c' });
  });

  it('skips what opens later, and says when the first of it opens once nothing else is left', () => {
    const later = (slug: string, opensOn: string) => ({ ...course(slug, [open]), isOpen: false, opensOn });
    const closed = [later('y', '2026-12-14'), later('z', '2026-12-07')];
    expect(nextStep([...closed, course('x', [open])])).toMatchObject({ kind: 'lesson', course: 'x' });
    expect(nextStep([course('x', [done]), ...closed, workshop(false)])).toEqual({
      kind: 'opening',
      requirement: 'z',
      title: 'Course z',
      minutes: 20,
      opensOn: '2026-12-07',
    });
    expect(nextStep([workshop(false), ...closed])).toMatchObject({ kind: 'attendance' });
    expect(nextStep([{ ...workshop(false), isOpen: false, opensOn: '2026-12-07' }])).toMatchObject({
      kind: 'opening',
      requirement: 'workshop',
    });
  });

  it('is the requirement that is left when all lessons are done', () => {
    expect(nextStep([course('x', [done]), workshop(false)])).toEqual({
      kind: 'attendance',
      requirement: 'workshop',
      title: 'Workshop',
      minutes: 60,
    });
  });

  it('is nothing once everything is done', () => {
    expect(nextStep([course('x', [done]), workshop(true)])).toBeNull();
  });
});
