import type { TipWording } from '../../src/tips/tip.js';
import type { ObjectKind, World } from './world.js';

/** A tip of the content folder that comes with Inhouse, which the editor reads. */
export const shippedTip = (_: World, object: ObjectKind) => ({
  slug: object === 'missing' ? 'missing' : 'two-readers-two-needs',
});

/** A tip as the editor's form holds it. */
export const tipForm = (parts: Partial<TipWording> = {}): TipWording => ({
  title: 'Say it early',
  audience: 'everybody',
  thisWeek: 'Tell one team today what you need next week.',
  body: 'Ben asked on **Thursday** for Friday.',
  question: {
    text: 'When do you ask?',
    options: [
      { text: 'Once I need it.', isCorrect: false },
      { text: 'Once I know it.', isCorrect: true },
    ],
    feedback: 'What is known early can be planned.',
  },
  sources: ['S4: an article on internal customers'],
  ...parts,
});
