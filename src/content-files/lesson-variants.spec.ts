import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../common/random.js';
import type { ContentFiles } from '../../test/support/fixture-content.js';
import { LESSON, QUIZ, SCENARIO, article, checkFixture, edited } from '../../test/support/content-check.js';

describe('in another language or setting names', () => {
  const variant = (path: string, what: string | RegExp, by: string, language = 'es') => {
    const text = Object.values(edited(path, what, by))[0] ?? '';
    return { [path.replace('.md', `.${language}.md`)]: text };
  };

  it('nothing, when only the words differ', () => {
    const words = {
      ...variant(QUIZ, 'What comes first?', '¿Qué viene primero?'),
      ...variant(SCENARIO, 'Probably.', 'Quizás.'),
    };
    expect(checkFixture(words).mistakes).toEqual([]);
  });

  it('nothing, when a lesson has a text of its own for some settings, or for each and no plain one', () => {
    const { courses, mistakes } = checkFixture({
      ...variant(QUIZ, 'What comes first?', 'On the phone, what comes first?', 'phone'),
      ...variant(QUIZ, 'What comes first?', 'Al teléfono, ¿qué viene primero?', 'phone.es'),
      'courses/basics/06-solo.phone.md': article('By phone.'),
      'courses/basics/06-solo.branch.md': article('At the counter.'),
      'courses/basics/06-solo.field.md': article('On site.'),
    });
    expect(mistakes).toEqual([]);
    const variants = (slug: string) =>
      courses[0]?.lessons
        .find((lesson) => lesson.slug === slug)
        ?.texts.map(({ setting, language }) => `${setting} ${language}`);
    expect(variants('questions')).toEqual(['any en', 'phone en', 'phone es']);
    expect(variants('solo')).toEqual(['phone en', 'branch en', 'field en']);
  });

  it('that its original has changed since it was written from it, as advice, and nothing while it has not', () => {
    const original = article('Words to read.');
    const path = 'courses/basics/06-solo.md';
    const translated = (mark: string) => ({
      [path]: original,
      'courses/basics/06-solo.es.md': article('Palabras.').replace('---\n', `---\noriginal: "${mark}"\n`),
    });
    const of = (files: ContentFiles) =>
      checkFixture(files).advice.filter(({ path: of, line }) => of.includes('solo.es') && line === 2);
    const mark = sha256(original).slice(0, 8);
    expect(checkFixture(translated(mark)).mistakes).toEqual([]);
    expect(of(translated(mark))).toEqual([]);
    expect(of(translated('0123abcd'))).toEqual([
      {
        path: 'courses/basics/06-solo.es.md',
        line: 2,
        message: expect.stringContaining(`06-solo.md has changed since this was written from it`),
      },
    ]);
    expect(of(translated('0123abcd'))[0]?.message).toContain(mark);
    expect(checkFixture(translated('yesterday')).mistakes).toMatchObject([{ line: 2 }]);
    expect(
      checkFixture({ [path]: translated(mark)['courses/basics/06-solo.es.md'] ?? '' }).mistakes,
    ).toMatchObject([{ message: expect.stringContaining('the original itself') }]);
  });

  it.each<[string, ContentFiles, number, string]>([
    [
      'another kind',
      { 'courses/basics/03-questions.es.md': article('x') },
      2,
      '"kind" is article, but quiz in 03-questions.md',
    ],
    ['other minutes', variant(LESSON, 'minutes: 5', 'minutes: 6'), 4, '"minutes" is 6, but 5'],
    [
      'another pass mark',
      variant(QUIZ, 'passMark: 75', 'passMark: 80'),
      5,
      'passMark 75; here it is passMark 80',
    ],
    ['other question ids', variant(QUIZ, 'id: order', 'id: orden'), 7, 'question order, knowledge, ordering'],
    [
      'another part',
      variant(QUIZ, 'id: order', 'id: order\n    part: situational'),
      7,
      'here it is question order, situational',
    ],
    [
      'another key',
      variant(
        QUIZ,
        /(      - text: Say when you will know.)\n        correct: true\n(      - text: Wait.)/,
        '$1\n$2\n        correct: true',
      ),
      7,
      'right: 1; here it is question late-reply, knowledge, single, 2 options, right: 2',
    ],
    [
      'a question less',
      variant(QUIZ, /  - id: who-does-what[^]*?---/, '---'),
      2,
      'draw 4; here it is draw 3',
    ],
    ['other step ids', variant(SCENARIO, /promise/g, 'promesa'), 6, 'choice 2 to promise for 2 points'],
    ['other points', variant(SCENARIO, 'points: 2', 'points: 1'), 6, 'for 2 points'],
    ['the own language', variant(LESSON, 'Who', 'Whom', 'en'), 1, "the course's own language"],
    ['a language that is none', variant(LESSON, 'Who', 'Whom', 'spanish'), 1, 'language code'],
    [
      'other points for another setting',
      variant(SCENARIO, 'points: 2', 'points: 1', 'phone'),
      6,
      'for 2 points',
    ],
    ['a language before the setting', variant(LESSON, 'Who', 'Whom', 'es.phone'), 1, 'stands before'],
    [
      'a setting in another language alone',
      variant(LESSON, 'Who', 'Whom', 'phone.es'),
      1,
      "01-who.phone.md is missing: the lesson in the course's own language",
    ],
    [
      'a setting that is left out where there is no plain file',
      { 'courses/basics/06-solo.phone.md': article('x'), 'courses/basics/06-solo.field.md': article('x') },
      1,
      '06-solo.branch.md is missing: without 06-solo.md there is one for each of phone, branch, field',
    ],
    [
      'other minutes than the first setting has',
      {
        'courses/basics/06-solo.field.md': article('x').replace('minutes: 5', 'minutes: 6'),
        'courses/basics/06-solo.branch.md': article('x'),
        'courses/basics/06-solo.phone.md': article('x'),
      },
      4,
      '"minutes" is 6, but 5 in 06-solo.phone.md',
    ],
    ['no lesson to translate', { 'courses/basics/06-solo.es.md': article('x') }, 1, '06-solo.md is missing'],
  ])('%s', (_, changes, line, words) => {
    const path = Object.keys(changes)[0] ?? '';
    expect(checkFixture(changes).mistakes[0]).toEqual({
      path,
      line,
      message: expect.stringContaining(words),
    });
  });
});

describe('placeholders of the company’s words', () => {
  it('stand in what a lesson says, and nowhere else; wrong ones are named at their line', () => {
    const lesson = (title: string, statement: string, body: string) =>
      `---\nkind: acknowledgement\ntitle: ${title}\nminutes: 1\nstatement: ${statement}\n---\n${body}\n`;
    const path = 'courses/basics/06-solo.md';
    const right = lesson('Help', 'I ask {{help or my manager}}.', 'At {{company or work}}.\n\n`{{ code }}`');
    expect(checkFixture({ [path]: right }).mistakes).toEqual([]);
    const wrong = lesson('At {{company or work}}', 'I ask {{hlp or you}}.', 'First.\n\nThen {{help}}.');
    expect(checkFixture({ [path]: wrong }).mistakes).toMatchObject([
      { line: 3, message: expect.stringContaining('A title has no placeholders') },
      { line: 5, message: expect.stringContaining('no placeholder "hlp"; "help" may be meant') },
      { line: 9, message: expect.stringContaining('{{help or your manager}}') },
    ]);
  });
});
