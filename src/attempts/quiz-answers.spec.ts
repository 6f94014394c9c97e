import { expect, it } from '@jest/globals';
import { listAnswers, NO_ANSWERS, withAnswer } from './quiz-answers.js';

it('keeps one answer a question, the last one, and leaves what was read unchanged', () => {
  const first = withAnswer(NO_ANSWERS, { question: 'a', chosen: ['1'] });
  const both = withAnswer(first, { question: 'b', pairs: [{ left: 'x', right: 'y' }] });
  const changed = withAnswer(both, { question: 'a', chosen: ['2'] });
  expect(listAnswers(changed)).toEqual([
    { question: 'a', chosen: ['2'] },
    { question: 'b', pairs: [{ left: 'x', right: 'y' }] },
  ]);
  expect(listAnswers(first)).toEqual([{ question: 'a', chosen: ['1'] }]);
  expect(listAnswers(NO_ANSWERS)).toEqual([]);
});
