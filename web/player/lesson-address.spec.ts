import { describe, expect, it } from '@jest/globals';
import { lessonIdOf, lessonOf } from './lesson-address.js';

describe('the name of a lesson in an address', () => {
  it('reads back what it wrote', () => {
    const name = { course: 'service-starts-inside', lesson: 'my-commitment' };
    expect(lessonOf(lessonIdOf(name))).toEqual(name);
  });

  it.each(['', 'my-commitment', '.my-commitment', 'course.', 'a.b.c'])('names nothing: "%s"', (lessonId) => {
    expect(lessonOf(lessonId)).toBeNull();
  });
});
