import { type Fields, noteRepeats } from '../common/front-matter/fields.js';
import { countRight, readOptions } from '../common/front-matter/options.js';
import type { Question, QuizDefinition } from '../lesson-kinds/quiz.js';
import { partOf, QUESTION_PARTS, type QuizDraw } from '../lesson-kinds/quiz-draw.js';

const KINDS = ['single', 'multiple', 'ordering', 'matching'] as const;
const MOST_QUESTIONS = 100;
const SENTENCE = { max: 400 };
const PARAGRAPH = { max: 1_000 };
const FEW = { min: 2, max: 10 };
const USUAL_PASS_MARK = 80;
const USUAL_ATTEMPTS = 3;

/** Reads a quiz from its front matter; what cannot be used is noted with its line. */
export function readQuiz(fields: Fields): QuizDefinition {
  const found = fields.list('questions', 'question', { max: MOST_QUESTIONS });
  const questions = found.flatMap((one) => readQuestion(one) ?? []);
  noteRepeats(found, 'id', (id) => `Two questions have the id "${id}".`);
  return {
    kind: 'quiz',
    draw: readDraw(fields, questions, found.length),
    passMark: fields.whole('passMark', 0, 100, USUAL_PASS_MARK),
    attempts: fields.whole('attempts', 1, 20, USUAL_ATTEMPTS),
    questions,
  };
}

function readDraw(fields: Fields, questions: readonly Question[], count: number): QuizDraw {
  const byPart = fields.map('draw', '"draw"');
  if (byPart) return readDrawByPart(byPart, questions);
  const draw = fields.whole('draw', 1, MOST_QUESTIONS, count);
  if (count > 0 && draw > count)
    fields.mistake('draw', `"draw" asks for ${draw} questions, but there are only ${count}.`);
  return draw;
}

/** Both parts are named, so that no question stands in the file and is never asked. */
function readDrawByPart(fields: Fields, questions: readonly Question[]): QuizDraw {
  const draw = QUESTION_PARTS.map((part) => {
    const most = questions.filter((question) => partOf(question) === part).length;
    const count = fields.whole(part, 1, MOST_QUESTIONS);
    if (count > most)
      fields.mistake(part, `"draw" asks for ${count} ${part} questions, but there are only ${most}.`);
    return [part, count] as const;
  });
  fields.end();
  return Object.fromEntries(draw);
}

function readQuestion(fields: Fields): Question | null {
  const kind = fields.oneOf('kind', KINDS);
  const facts = {
    id: fields.slug('id'),
    part: fields.optionalOneOf('part', QUESTION_PARTS) ?? 'knowledge',
    topic: fields.text('topic', { max: 120 }),
    text: fields.text('text', PARAGRAPH),
    feedback: fields.text('feedback', PARAGRAPH),
  };
  // Without its kind nobody can say which keys a question may have.
  if (!kind) return null;
  const question = { ...facts, ...readAnswers(kind, fields) };
  fields.end();
  return question;
}

type Answers =
  | { kind: 'single' | 'multiple'; options: { text: string; isCorrect: boolean }[] }
  | { kind: 'ordering'; items: string[] }
  | { kind: 'matching'; pairs: { left: string; right: string }[] };

function readAnswers(kind: Question['kind'], fields: Fields): Answers {
  switch (kind) {
    case 'ordering':
      return { kind, items: readItems(fields) };
    case 'matching':
      return { kind, pairs: readPairs(fields) };
    case 'single':
    case 'multiple':
      return { kind, options: readChoices(kind, fields) };
  }
}

function readChoices(kind: 'single' | 'multiple', fields: Fields) {
  const options = readOptions(fields, FEW, SENTENCE);
  const correct = countRight(options);
  if (fields.has('options') && correct === 0)
    fields.mistake('options', 'No option is right: give the right one "correct: true".');
  if (kind === 'single' && correct > 1)
    fields.mistake('options', `${correct} options are right: leave one, or make it "kind: multiple".`);
  return options;
}

function readItems(fields: Fields): string[] {
  const items = fields.texts('items', FEW, SENTENCE);
  const repeated = items.find((item, index) => items.indexOf(item) < index);
  if (repeated) fields.mistake('items', `Two items say "${repeated}": nobody could tell which comes first.`);
  return items;
}

function readPairs(fields: Fields) {
  const found = fields.list('pairs', 'pair', FEW);
  const pairs = found.map((one) => {
    const pair = { left: one.text('left', SENTENCE), right: one.text('right', SENTENCE) };
    one.end();
    return pair;
  });
  for (const side of ['left', 'right'] as const) {
    const message = (text: string) =>
      `Two pairs have "${text}" on the ${side}: nobody could tell them apart.`;
    noteRepeats(found, side, message);
  }
  return pairs;
}
