import { describe, expect, it } from '@jest/globals';
import { achievementOf } from './achievement.js';

type Facts = Parameters<typeof achievementOf>[0];

const course = (...states: ('open' | 'done')[]): Facts['requirements'][number] => ({
  slug: 'course',
  kind: 'course',
  title: 'Course',
  isDone: states.every((state) => state === 'done'),
  opensOn: null,
  lessons: states.map((status) => ({ status, minutes: 5 })),
});
const signOff = (isDone: boolean): Facts['requirements'][number] => ({
  slug: 'talks',
  kind: 'sign-off',
  title: 'Talks',
  isDone,
  opensOn: null,
  lessons: [],
});

describe('what was achieved', () => {
  it.each<[string, Facts, string]>([
    ['a track', { status: 'completed', requirements: [course('done')] }, 'track'],
    ['all lessons', { status: 'active', requirements: [course('done'), signOff(false)] }, 'lessons'],
    [
      'all that is open',
      { status: 'active', requirements: [course('done'), { ...course('open'), opensOn: '2026-12-07' }] },
      'later',
    ],
    ['not all yet', { status: 'active', requirements: [course('done', 'open')] }, 'open'],
  ])('%s', (_, enrolment, done) => {
    expect(achievementOf(enrolment).done).toBe(done);
  });

  it('counts lessons and minutes, and names what others have to record', () => {
    expect(
      achievementOf({ status: 'active', requirements: [course('done', 'done'), signOff(false)] }),
    ).toEqual({
      done: 'lessons',
      lessonsDone: 2,
      lessonsOpen: 0,
      minutes: 10,
      opens: null,
      waiting: [{ slug: 'talks', kind: 'sign-off', title: 'Talks' }],
    });
  });
});
