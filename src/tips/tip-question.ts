import type { Fields } from '../common/front-matter/fields.js';
import { countRight, readOptions } from '../common/front-matter/options.js';
import type { TipQuestion } from './tip.js';

const SENTENCE = { max: 200 };
const PARAGRAPH = { max: 400 };
/** Fewer are no choice, more are no minute. */
const OPTIONS = { min: 2, max: 4 };

/** Reads a tip's recall question; null where it has none. What cannot be used is noted with its line. */
export function readTipQuestion(fields: Fields): TipQuestion | null {
  const question = fields.optionalMap('question', 'A question');
  if (!question) return null;
  const read = {
    text: question.text('text', PARAGRAPH),
    options: readChoices(question),
    feedback: question.text('feedback', PARAGRAPH),
  };
  question.end();
  return read;
}

function readChoices(question: Fields): TipQuestion['options'] {
  const options = readOptions(question, OPTIONS, SENTENCE);
  const correct = countRight(options);
  if (question.has('options') && correct !== 1)
    question.mistake('options', `Exactly one option is right, with "correct: true"; here ${correct} are.`);
  return options;
}
