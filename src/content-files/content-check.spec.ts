import { describe, expect, it } from '@jest/globals';
import { type ContentFiles, TINY_WEBM } from '../../test/support/fixture-content.js';
import {
  COURSE,
  LESSON,
  PROMISE,
  QUIZ,
  SCENARIO,
  TRACK,
  VIDEO,
  article,
  checkFixture,
  edited,
} from '../../test/support/content-check.js';
import type { CheckedContent } from './content-check.js';

it('reads content without mistakes into courses and tracks', () => {
  const { courses, tracks, mistakes } = checkFixture();
  expect(mistakes).toEqual([]);
  expect(courses.map(({ slug, minutes }) => [slug, minutes])).toEqual([
    ['basics', 14],
    ['customers', 5],
  ]);
  expect(courses[0]?.lessons.map(({ slug, kind }) => `${slug}: ${kind}`)).toEqual([
    'who: article',
    'one-order: video',
    'questions: quiz',
    'laptop: scenario',
    'promise: acknowledgement',
  ]);
  expect(tracks.find(({ slug }) => slug === 'customer-facing')?.requirements.map(({ slug }) => slug)).toEqual(
    ['basics', 'customers', 'workshop', 'conversations'],
  );
});

it('reads files with a byte order mark, with Windows line ends, and with one text in several languages', () => {
  const { courses, mistakes } = checkFixture({
    [LESSON]: `\uFEFF${article('Text.')}`.replaceAll('\n', '\r\n'),
    'courses/basics/01-who.es.md': article('Texto.'),
  });
  expect(mistakes).toEqual([]);
  expect(courses[0]?.lessons[0]?.texts.map(({ language, body }) => [language, body])).toEqual([
    ['en', 'Text.'],
    ['es', 'Texto.'],
  ]);
});

it('fills in what a quiz may leave out', () => {
  const { courses } = checkFixture(edited(QUIZ, 'passMark: 75\nattempts: 2\n', ''));
  expect(courses[0]?.lessons[2]?.texts[0]?.definition).toMatchObject({ draw: 4, passMark: 80, attempts: 3 });
});

it('changes the hash of a course with any byte of its files, and of a track with what it asks', () => {
  const hashes = ({ courses, tracks }: CheckedContent) =>
    Object.fromEntries([...courses, ...tracks].map(({ slug, hash }) => [slug, hash]));
  const before = hashes(checkFixture());
  const changed = (changes: ContentFiles) => {
    const after = hashes(checkFixture(changes));
    return Object.keys(before).filter((slug) => before[slug] !== after[slug]);
  };
  expect(changed({})).toEqual([]);
  expect(changed({ 'courses/basics/one-order.webm': Buffer.concat([TINY_WEBM, Buffer.of(0)]) })).toEqual([
    'basics',
  ]);
  expect(changed(edited(COURSE, 'Basics', 'The basics'))).toEqual([
    'basics',
    'sensitisation',
    'customer-facing',
  ]);
  expect(changed(edited(TRACK, 'minutes: 60', 'minutes: 90'))).toEqual(['customer-facing']);
});

describe('names the line of', () => {
  it.each<[string, ContentFiles, number, string]>([
    ['a file without front matter', { [LESSON]: '# Hello' }, 1, 'front matter'],
    ['broken YAML', edited(LESSON, 'title: Who', 'title: Who: who'), 3, 'in quotes'],
    ['a key given twice', edited(LESSON, 'minutes: 5', 'minutes: 5\nkind: article'), 5, 'unique'],
    ['an unknown key', edited(LESSON, 'minutes: 5', 'minutes: 5\nduration: 5'), 5, 'no key "duration"'],
    ['an unknown kind', edited(LESSON, 'kind: article', 'kind: role-play'), 2, 'one of article, video'],
    ['a missing title', edited(LESSON, 'title: Who needs your work\n', ''), 2, 'needs "title"'],
    ['an empty title', edited(LESSON, 'Who needs your work', ''), 3, '"title" is empty'],
    ['a title that is no text', edited(LESSON, 'Who needs your work', '2026'), 3, 'put it in quotes'],
    ['a title that is too long', edited(LESSON, 'Who', 'W'.repeat(200)), 3, 'at most 200'],
    ['no minutes', edited(LESSON, 'minutes: 5\n', ''), 2, 'needs "minutes"'],
    ['zero minutes', edited(LESSON, 'minutes: 5', 'minutes: 0'), 4, 'from 1 to 120'],
    ['too many minutes', edited(LESSON, 'minutes: 5', 'minutes: 121'), 4, 'from 1 to 120'],
    ['half minutes', edited(LESSON, 'minutes: 5', 'minutes: 1.5'), 4, 'whole number'],
    ['an article without a text', { [LESSON]: article('') }, 6, 'what the learner reads'],
    ['a text that is too long', { [LESSON]: article('a'.repeat(60_001)) }, 6, 'split the lesson'],
    ['raw HTML', { [LESSON]: article('One.\n\n<script>alert(1)</script>') }, 8, 'Markdown only'],
    ['a link to anywhere', { [LESSON]: article('[x](javascript:alert)') }, 6, 'must begin with https'],
    ['an image without words', { [LESSON]: article('![](a.png)') }, 6, 'cannot see it'],
    ['an image that is missing', { [LESSON]: article('![A](a.png)') }, 6, '"a.png" is missing'],
    ['a text that is not UTF-8', { [LESSON]: Buffer.of(0x2d, 0xff) }, 1, 'not UTF-8'],
    [
      'a commitment that is no flag',
      edited(PROMISE, /statement:/, 'commitment: maybe\nstatement:'),
      5,
      'true or false',
    ],
    ['an acknowledgement without statement', edited(PROMISE, /statement:.*\n/, ''), 2, 'needs "statement"'],
  ])('%s', (_, changes, line, words) => {
    const path = Object.keys(changes)[0] ?? '';
    expect(checkFixture(changes).mistakes[0]).toEqual({
      path,
      line,
      message: expect.stringContaining(words),
    });
  });
});

it('gives advice by file and line, and no mistake for it', () => {
  const long = Array.from({ length: 700 }, () => 'word').join(' ');
  const { advice, mistakes } = checkFixture({
    [LESSON]: article(long),
    ...edited(VIDEO, 'seconds: 20', 'seconds: 40'),
    ...edited(SCENARIO, '        behaviour: say-when\n', ''),
  });
  expect(mistakes).toEqual([]);
  expect(advice.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([
    expect.stringContaining('behaviours.yaml:2 No scenario practises "say-when"'),
    expect.stringContaining(`${LESSON}:6 The article has 700 words`),
    expect.stringContaining(`${VIDEO}:6 The captions end at second 10 of 40`),
    expect.stringContaining('01-hand-over.md:4 "minutes" is 5, but it takes only about 1'),
  ]);
});

it('finds all mistakes at once, by file and line', () => {
  const { mistakes } = checkFixture({
    ...edited(LESSON, /title:.*\nminutes: 5/, 'minutes: none'),
    ...edited(TRACK, 'depth: detailed', 'depth: deep'),
  });
  expect(mistakes.map(({ path, line }) => `${path}:${line}`)).toEqual([
    `${LESSON}:2`,
    `${LESSON}:3`,
    `${TRACK}:3`,
  ]);
});
