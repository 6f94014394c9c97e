import { describe, expect, it } from '@jest/globals';
import { stepsOf, whereabouts } from './track-steps.js';

const lesson = (slug: string, status: 'open' | 'started' | 'done') => ({
  slug,
  title: slug,
  kind: 'article' as const,
  minutes: 5,
  status,
});
const course = (slug: string, ...lessons: ReturnType<typeof lesson>[]) => ({ slug, title: slug, lessons });

const STEPS = stepsOf([
  course('first', lesson('a', 'open'), lesson('b', 'done')),
  course('workshop'),
  course('second', lesson('a', 'started'), lesson('c', 'done')),
]);

describe('the lessons of a track', () => {
  it('stand in one order over all courses', () => {
    expect(STEPS.map(({ id }) => id)).toEqual(['first.a', 'first.b', 'second.a', 'second.c']);
  });

  it('leads from the last lesson of a course to the first of the next one', () => {
    const at = whereabouts(STEPS, 'first.b');
    expect(at).toMatchObject({ number: 2, total: 4, doneCount: 2 });
    expect([at?.previous?.id, at?.next?.id]).toEqual(['first.a', 'second.a']);
  });

  it.each([
    ['the next open lesson', 'first.a', 'second.a'],
    ['an earlier one that was left out, after the last one', 'second.c', 'first.a'],
    ['never the lesson itself', 'second.a', 'first.a'],
  ])('goes on with %s', (_, from, to) => {
    expect(whereabouts(STEPS, from)?.goOnWith?.id).toBe(to);
  });

  it('has nothing to go on with once all others are done', () => {
    const steps = stepsOf([course('first', lesson('a', 'done'), lesson('b', 'started'))]);
    expect(whereabouts(steps, 'first.b')?.goOnWith).toBeNull();
  });

  it('leads to nothing that opens on a day to come', () => {
    const later = { ...course('second', lesson('c', 'open')), opensOn: '2026-12-07' };
    const steps = stepsOf([course('first', lesson('a', 'done'), lesson('b', 'started')), later]);
    expect(whereabouts(steps, 'first.b')).toMatchObject({ total: 3, next: null, goOnWith: null });
  });

  it('does not know lessons of other tracks', () => {
    expect(whereabouts(STEPS, 'third.a')).toBeNull();
  });
});
