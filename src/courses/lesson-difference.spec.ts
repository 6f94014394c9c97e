import { describe, expect, it } from '@jest/globals';
import { type ComparedCourse, type ComparedText, lessonDifference } from './lesson-difference.js';

const text = (more: Partial<ComparedText> = {}): ComparedText => ({
  language: 'en',
  setting: 'any',
  title: 'Listening',
  body: 'Listen.',
  definition: { kind: 'article' },
  ...more,
});
const course = (
  lessons: Record<string, ComparedText[]>,
  more: { kind?: string; files?: Record<string, string> } = {},
): ComparedCourse => ({
  lessons: Object.entries(lessons).map(([slug, texts]) => ({ slug, kind: more.kind ?? 'article', texts })),
  files: Object.entries(more.files ?? {}).map(([name, sha256]) => ({ name, sha256 })),
});
const slugs = (before: ComparedCourse, after: ComparedCourse) => {
  const { unchanged, rewritten, added, removed } = lessonDifference(before, after);
  return {
    unchanged: unchanged.map(([, { slug }]) => slug),
    rewritten: rewritten.map(([, { slug }]) => slug),
    added: added.map(({ slug }) => slug),
    removed: removed.map(({ slug }) => slug),
  };
};

it('names what is the same, other, new and gone, wherever it stands', () => {
  const before = course({ a: [text()], b: [text()], c: [text()] });
  const after = course({ d: [text()], b: [text({ body: 'Really listen.' })], a: [text()] });
  expect(slugs(before, after)).toEqual({ unchanged: ['a'], rewritten: ['b'], added: ['d'], removed: ['c'] });
});

const film = text({ definition: { kind: 'video', file: 'film.mp4', seconds: 60 } });

describe('a lesson', () => {
  it.each<[string, ComparedCourse, ComparedCourse]>([
    ['got a further language', course({ a: [text()] }), course({ a: [text(), text({ language: 'es' })] })],
    ['lost one', course({ a: [text(), text({ language: 'es' })] }), course({ a: [text()] })],
    [
      'was stored with its keys in another order',
      course({ a: [text({ definition: { kind: 'quiz', attempts: 3 } })] }),
      course({ a: [text({ definition: { attempts: 3, kind: 'quiz' } })] }),
    ],
    [
      'stands beside another film that changed',
      course({ a: [film] }, { files: { 'film.mp4': 'x', 'other.mp4': 'y' } }),
      course({ a: [film] }, { files: { 'film.mp4': 'x', 'other.mp4': 'z' } }),
    ],
  ])('that %s is unchanged', (_, before, after) => {
    expect(slugs(before, after).unchanged).toEqual(['a']);
  });

  it.each<[string, ComparedCourse, ComparedCourse]>([
    ['has another title', course({ a: [text()] }), course({ a: [text({ title: 'Hearing' })] })],
    ['is of another kind', course({ a: [text()] }), course({ a: [text()] }, { kind: 'acknowledgement' })],
    [
      'asks something else',
      course({ a: [text({ definition: { questions: ['a'] } })] }),
      course({ a: [text({ definition: { questions: ['b'] } })] }),
    ],
    ['is in another language alone', course({ a: [text()] }), course({ a: [text({ language: 'es' })] })],
    [
      'shows another film under the same name',
      course({ a: [film] }, { files: { 'film.mp4': 'x' } }),
      course({ a: [film] }, { files: { 'film.mp4': 'z' } }),
    ],
  ])('that %s is rewritten', (_, before, after) => {
    expect(slugs(before, after).rewritten).toEqual(['a']);
  });
});
