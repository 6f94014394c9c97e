import type { Document } from 'yaml';
import type { Path, Shape } from '../definition-form/definition-document.js';
import { eachAt, textAt, wholeAt } from '../definition-form/definition-values.js';

export const QUESTION_KINDS = ['single', 'multiple', 'ordering', 'matching'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What the file of a quiz holds that its form shows. */
export const QUIZ_SHAPE: Shape = { questions: { options: {}, items: 'texts', pairs: {} } };

export interface QuestionValues {
  id: string;
  topic: string;
  part: 'situational' | 'knowledge';
  /** Null where the file names none that there is. */
  kind: QuestionKind | null;
  text: string;
  feedback: string;
  options: { text: string; isRight: boolean }[];
  items: string[];
  pairs: { left: string; right: string }[];
}

/** Which questions an attempt asks; null where the number is missing. */
export type DrawValues =
  | { by: 'all' }
  | { by: 'count'; count: number | null }
  | { by: 'part'; situational: number | null; knowledge: number | null };

/** A quiz as its form shows it; null stands for what the file leaves out. */
export interface QuizValues {
  passMark: number | null;
  attempts: number | null;
  draw: DrawValues;
  questions: QuestionValues[];
}

export function quizValues(document: Document.Parsed): QuizValues {
  return {
    passMark: wholeAt(document, ['passMark']),
    attempts: wholeAt(document, ['attempts']),
    draw: drawValues(document),
    questions: eachAt(document, ['questions'], (path) => questionValues(document, path)),
  };
}

function drawValues(document: Document.Parsed): DrawValues {
  if (document.hasIn(['draw', 'situational']) || document.hasIn(['draw', 'knowledge']))
    return {
      by: 'part',
      situational: wholeAt(document, ['draw', 'situational']),
      knowledge: wholeAt(document, ['draw', 'knowledge']),
    };
  return document.has('draw') ? { by: 'count', count: wholeAt(document, ['draw']) } : { by: 'all' };
}

function questionValues(document: Document.Parsed, path: Path): QuestionValues {
  const of = (key: string) => textAt(document, [...path, key]);
  return {
    id: of('id'),
    topic: of('topic'),
    part: of('part') === 'situational' ? 'situational' : 'knowledge',
    kind: QUESTION_KINDS.find((kind) => kind === of('kind')) ?? null,
    text: of('text'),
    feedback: of('feedback'),
    options: eachAt(document, [...path, 'options'], (option) => ({
      text: textAt(document, [...option, 'text']),
      isRight: document.getIn([...option, 'correct']) === true,
    })),
    items: eachAt(document, [...path, 'items'], (item) => textAt(document, item)),
    pairs: eachAt(document, [...path, 'pairs'], (pair) => ({
      left: textAt(document, [...pair, 'left']),
      right: textAt(document, [...pair, 'right']),
    })),
  };
}
