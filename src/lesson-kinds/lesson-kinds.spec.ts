import { expect, it } from '@jest/globals';
import { isAcknowledgementDone } from './acknowledgement.js';
import { isArticleDone } from './article.js';
import { definitionForLearner, type LessonDefinition, storedDefinition } from './lesson-kinds.js';

const urlOf = (name: string) => `/files/${name}`;
const SECRET = { id: 'secret', topic: 'secret', text: 'secret', feedback: 'secret' };

it.each<[LessonDefinition, object]>([
  [{ kind: 'article' }, { kind: 'article' }],
  [
    { kind: 'acknowledgement', statement: 'I will.' },
    { kind: 'acknowledgement', statement: 'I will.' },
  ],
  [
    { kind: 'video', file: 'a.webm', captions: 'a.vtt', seconds: 9 },
    { kind: 'video', fileUrl: '/files/a.webm', captionsUrl: '/files/a.vtt', seconds: 9 },
  ],
  [
    {
      kind: 'quiz',
      draw: 1,
      passMark: 80,
      attempts: 3,
      questions: [{ ...SECRET, kind: 'ordering', items: ['secret', 'too'] }],
    },
    { kind: 'quiz', questionCount: 1, passMark: 80, attempts: 3 },
  ],
  [
    {
      kind: 'scenario',
      start: 'a',
      steps: [{ id: 'a', text: 'Well?', choices: [{ text: 'So.', to: 'b', points: 2, feedback: 'secret' }] }],
      endings: [{ id: 'b', title: 'secret', text: 'secret' }],
    },
    { kind: 'scenario', start: { id: 'a', speaker: null, text: 'Well?', choices: ['So.'] } },
  ],
])('shows a learner of %o nothing that is to be earned', (definition, shown) => {
  expect(definitionForLearner(definition, urlOf)).toEqual(shown);
  expect(storedDefinition(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
});

it.each([null, 'quiz', {}, { kind: 'role-play' }])(
  'refuses a stored definition of no known kind: %o',
  (value) => {
    expect(() => storedDefinition(value)).toThrow('Unknown kind of lesson');
  },
);

it('takes an article and an acknowledgement as done when they are confirmed', () => {
  expect([isArticleDone, isAcknowledgementDone].map((isDone) => isDone({ isConfirmed: true }))).toEqual([
    true,
    true,
  ]);
  expect([isArticleDone, isAcknowledgementDone].map((isDone) => isDone({ isConfirmed: false }))).toEqual([
    false,
    false,
  ]);
});
