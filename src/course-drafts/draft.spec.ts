import { describe, expect, it } from '@jest/globals';
import { Mistakes } from '../common/front-matter/mistake.js';
import { contentFile } from '../content-files/content-folder.js';
import { courseHash, readCourse } from '../content-files/course-folder.js';
import { BEGINNINGS, BEGUN_KINDS } from './beginnings.js';
import { slugFor, toContentFiles, toDraftFiles } from './draft.js';
import { putTogether } from './draft-file.js';

const file = (name: string, text = name) => contentFile(`courses/a/${name}`, Buffer.from(text));

describe('a draft', () => {
  it('holds the files of a course, without gaps between the numbers of its lessons', () => {
    const files = [
      file('course.md'),
      file('04-two.md'),
      file('02-one.phone.md'),
      file('02-one.branch.es.md'),
    ];
    const draft = toDraftFiles('a', files);
    expect(draft.map(({ name, position }) => [name, position])).toEqual([
      ['course.md', null],
      ['two.md', 2],
      ['one.phone.md', 1],
      ['one.branch.es.md', 1],
    ]);
    expect(toContentFiles('a', draft).map(({ path }) => path)).toEqual([
      'courses/a/course.md',
      'courses/a/02-two.md',
      'courses/a/01-one.phone.md',
      'courses/a/01-one.branch.es.md',
    ]);
  });

  it('is the very course that it began with, until something changes', () => {
    const film = { ...file('film.webm'), text: null };
    const files = [file('course.md'), file('01-one.md'), file('02-two.md'), film];
    const again = toContentFiles('a', toDraftFiles('a', files));
    expect(courseHash('a', again)).toBe(courseHash('a', files));
    expect(again[3]).toEqual(film);
  });

  it.each([
    ['Saying it up front', 'saying-it-up-front'],
    ['Don’t guess: ask!', 'dont-guess-ask'],
    ['Élan à São Paulo', 'elan-a-sao-paulo'],
    ['聞く', 'lesson'],
    ['Two', 'two-2'],
  ])('names a lesson %s by %s', (title, slug) => {
    expect(slugFor(title, new Set(['two']))).toBe(slug);
  });

  it.each(BEGUN_KINDS.filter((kind) => kind !== 'video'))(
    'begins a lesson, %s, with something that can be published',
    (kind) => {
      const mistakes = new Mistakes();
      const lesson = putTogether({ kind, title: 'A lesson', ...BEGINNINGS[kind] });
      const course = '---\ntitle: A course\nlanguage: en\n---\nA summary.\n';
      const read = readCourse(
        'a',
        [file('course.md', course), file('01-one.md', lesson)],
        new Set(),
        mistakes,
      );
      expect(mistakes.list()).toEqual([]);
      expect(read?.lessons).toMatchObject([{ kind, slug: 'one' }]);
    },
  );
});
