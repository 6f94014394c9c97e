import { type Document, isMap, isNode } from 'yaml';
import { add, put, takeOut } from '../definition-form/definition-edits.js';
import { freeName } from '../definition-form/definition-values.js';
import { type DrawValues, type QuestionKind, type QuestionValues, quizValues } from './quiz-values.js';

type Quiz = Document.Parsed;
const NEW_OPTIONS = [{ text: '', correct: true }, { text: '' }, { text: '' }];

/** Adds a question at the end, with the name of the first free number. */
export function addQuestion(document: Quiz, kind: QuestionKind): void {
  const { questions } = quizValues(document);
  const taken = questions.map(({ id }) => id);
  add(document, ['questions'], {
    id: freeName('question', questions.length + 1, taken),
    topic: questions.at(-1)?.topic ?? '',
    kind,
    text: '',
    ...answersOf(kind, []),
    feedback: '',
  });
  const added = document.getIn(['questions', questions.length], true);
  if (isNode(added)) added.spaceBefore = questions.length > 0;
}

/** Says which option is right: of single choice one, of multiple choice as many as are marked. */
export function markRight(document: Quiz, place: number, option: number, isRight: boolean): void {
  const question = quizValues(document).questions[place];
  const path = (index: number) => ['questions', place, 'options', index, 'correct'];
  question?.options.forEach((_, index) => {
    if (index === option && isRight) put(document, path(index), true);
    else if (index === option || question.kind === 'single') takeOut(document, path(index));
  });
}

/** Makes a question one of another kind; what could be chosen stays, as far as the new kind has a place for it. */
export function changeKind(document: Quiz, place: number, kind: QuestionKind): void {
  const question = quizValues(document).questions[place];
  if (!question) return;
  const own = ['questions', place];
  put(document, [...own, 'kind'], kind);
  const wanted = LISTS[kind];
  if (wanted === 'options' && question.options.length > 0) {
    const first = question.options.findIndex(({ isRight }) => isRight);
    if (kind === 'single' && first >= 0) markRight(document, place, first, true);
    return;
  }
  const words = wordsOf(question);
  for (const list of new Set(Object.values(LISTS))) takeOut(document, [...own, list]);
  for (const [list, things] of Object.entries(answersOf(kind, words)))
    for (const thing of things) add(document, [...own, list], thing);
}

/** Which questions an attempt asks; a number that is missing stands as nothing, so that it is asked for. */
export function setDraw(document: Quiz, draw: DrawValues): void {
  if (draw.by === 'all') return takeOut(document, ['draw']);
  if (draw.by === 'count') {
    if (isMap(document.get('draw', true))) takeOut(document, ['draw']);
    return put(document, ['draw'], draw.count);
  }
  put(document, ['draw'], null);
  document.setIn(
    ['draw'],
    document.createNode({ situational: draw.situational, knowledge: draw.knowledge }, { flow: true }),
  );
}

const LISTS = { single: 'options', multiple: 'options', ordering: 'items', matching: 'pairs' } as const;

const wordsOf = ({ options, items, pairs }: QuestionValues): string[] => [
  ...options.map(({ text }) => text),
  ...items,
  ...pairs.map(({ left }) => left),
];

function answersOf(kind: QuestionKind, words: readonly string[]): Record<string, readonly unknown[]> {
  switch (kind) {
    case 'ordering':
      return { items: words.length > 0 ? words : ['', '', ''] };
    case 'matching':
      return { pairs: (words.length > 0 ? words : ['', '', '']).map((left) => ({ left, right: '' })) };
    case 'single':
    case 'multiple':
      return {
        options:
          words.length === 0
            ? NEW_OPTIONS
            : words.map((text, index) => (index === 0 ? { text, correct: true } : { text })),
      };
  }
}
