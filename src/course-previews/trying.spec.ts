import { expect, it } from '@jest/globals';
import type { QuizDefinition } from '../lesson-kinds/quiz.js';
import { seedOf } from './trying.js';

const quiz = (isCorrect: boolean): { definition: QuizDefinition } => ({
  definition: {
    kind: 'quiz',
    draw: 1,
    passMark: 80,
    attempts: 3,
    questions: [
      {
        id: 'when',
        topic: 'Expectations',
        kind: 'single',
        text: 'When?',
        feedback: 'Say when.',
        options: [
          { text: 'Today', isCorrect },
          { text: 'Later', isCorrect: !isCorrect },
        ],
      },
    ],
  },
});

it('draws by the id of a try and by the key, so that neither alone tells the other', () => {
  expect(seedOf(quiz(true), 'a')).toBe(seedOf(quiz(true), 'a'));
  expect(seedOf(quiz(true), 'a')).not.toBe(seedOf(quiz(true), 'b'));
  expect(seedOf(quiz(true), 'a')).not.toBe(seedOf(quiz(false), 'a'));
});
