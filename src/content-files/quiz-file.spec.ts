import { describe, expect, it } from '@jest/globals';
import type { ContentFiles } from '../../test/support/fixture-content.js';
import { QUIZ, checkFixture, edited } from '../../test/support/content-check.js';

describe('in a quiz names', () => {
  it.each<[string, ContentFiles, number, string]>([
    ['no questions', { [QUIZ]: '---\nkind: quiz\ntitle: T\nminutes: 1\n---\n' }, 2, 'needs "questions"'],
    [
      'questions that are no list',
      edited(QUIZ, /questions:\n[^]*?---/, 'questions: many\n---'),
      7,
      'must be a list',
    ],
    ['more to draw than there is', edited(QUIZ, 'attempts: 2', 'attempts: 2\ndraw: 5'), 7, 'only 4'],
    [
      'more of a part than there is',
      edited(QUIZ, 'attempts: 2', 'attempts: 2\ndraw: { situational: 1, knowledge: 3 }'),
      7,
      'asks for 1 situational questions, but there are only 0',
    ],
    [
      'a part that is left out of the draw',
      edited(QUIZ, 'attempts: 2', 'attempts: 2\ndraw:\n  knowledge: 4'),
      7,
      '"draw" needs "situational"',
    ],
    [
      'an unknown part in the draw',
      edited(QUIZ, 'attempts: 2', 'attempts: 2\ndraw:\n  situational: 1\n  knowledge: 2\n  trivia: 1'),
      10,
      'no key "trivia"',
    ],
    [
      'a question of an unknown part',
      edited(QUIZ, 'topic: Expectations', 'topic: Expectations\n    part: trivia'),
      10,
      'one of situational, knowledge',
    ],
    ['a pass mark above 100', edited(QUIZ, 'passMark: 75', 'passMark: 101'), 5, 'from 0 to 100'],
    ['no attempts', edited(QUIZ, 'attempts: 2', 'attempts: 0'), 6, 'from 1 to 20'],
    ['an id used twice', edited(QUIZ, 'id: good-request', 'id: late-reply'), 17, 'Two questions have the id'],
    ['an id that is no slug', edited(QUIZ, 'id: good-request', 'id: Good request'), 17, 'must be a slug'],
    [
      'an unknown kind of question',
      edited(QUIZ, 'kind: ordering', 'kind: sorting'),
      30,
      'one of single, multiple',
    ],
    [
      'a question without a topic',
      edited(QUIZ, '    topic: Expectations\n', ''),
      8,
      'question 1 needs "topic"',
    ],
    [
      'a question without feedback',
      edited(QUIZ, '    feedback: People plan around a date.\n', ''),
      8,
      'question 1 needs "feedback"',
    ],
    ['no right option', edited(QUIZ, /        correct: true\n/, ''), 12, 'No option is right'],
    [
      'two right options of a single one',
      edited(QUIZ, 'kind: multiple', 'kind: single'),
      21,
      '2 options are right',
    ],
    ['only one option', edited(QUIZ, '      - text: Wait.\n', ''), 12, 'at least 2'],
    [
      'options that say the same',
      edited(QUIZ, 'text: Wait.', 'text: Say when you will know.'),
      15,
      'Two options say',
    ],
    ['a misspelt key of an option', edited(QUIZ, 'correct: true', 'right: true'), 14, 'no key "right"'],
    ['a flag that is none', edited(QUIZ, 'correct: true', 'correct: perhaps'), 14, 'true or false'],
    ['an option that is no map', edited(QUIZ, '- text: Wait.', '- Wait.'), 15, 'option 2 must be'],
    [
      'options in an ordering',
      edited(QUIZ, '    items: [', '    options: []\n    items: ['),
      32,
      'no key "options"',
    ],
    ['items that say the same', edited(QUIZ, '[Ask, Wait, Thank]', '[Ask, Ask, Thank]'), 32, 'Two items say'],
    ['two pairs with one left side', edited(QUIZ, 'left: Facilities', 'left: Finance'), 40, 'on the left'],
    [
      'two pairs with one right side',
      edited(QUIZ, 'Keeps the building running', 'Confirms purchases'),
      40,
      'on the right',
    ],
  ])('%s', (_, changes, line, words) => {
    expect(checkFixture(changes).mistakes).toContainEqual({
      path: QUIZ,
      line,
      message: expect.stringContaining(words),
    });
  });
});
