import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Mistakes } from '../common/front-matter/mistake.js';
import type { TipWording } from '../tips/tip.js';
import { readTips } from '../tips/tip-files.js';
import { checkTip, toTipFile, toWording } from './tip-form.js';

const form = (parts: Partial<TipWording> = {}): TipWording => ({
  title: 'Say when',
  audience: 'everybody',
  thisWeek: 'Name a day in every answer.',
  body: 'Mei asked on **Monday**.',
  question: {
    text: 'You do not know yet. What helps most?',
    options: [
      { text: 'Wait until you know.', isCorrect: false },
      { text: 'Say when you will know.', isCorrect: true },
    ],
    feedback: 'People plan around a day.',
  },
  sources: ['S0: Ten tips'],
  ...parts,
});
const question = (parts: object) => ({ question: { ...form().question, ...parts } }) as Partial<TipWording>;

describe('a tip in a form', () => {
  it('is the file that somebody would write by hand', () => {
    expect(toTipFile(form(), 7).text).toBe(`---
title: Say when
order: 7
audience: everybody
thisWeek: Name a day in every answer.
question:
  text: You do not know yet. What helps most?
  options:
    - text: Wait until you know.
    - text: Say when you will know.
      correct: true
  feedback: People plan around a day.
sources:
  - "S0: Ten tips"
---
Mei asked on **Monday**.
`);
  });

  it('is read back word for word, whatever is typed', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `w ${text} w`.normalize('NFC'));
    const anything = fc.record({
      title: words,
      audience: fc.constantFrom('everybody' as const, 'customer-facing' as const),
      thisWeek: words,
      body: fc.constant('A tip.'),
      question: fc.constant(form().question),
      sources: fc.array(words, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(anything, (wording) => {
        const found = new Mistakes();
        const [tip] = readTips([{ path: 'tips/01-a.md', text: toTipFile(wording, 1).text }], found);
        // What no file may hold is said; all else is the same.
        if (found.list().length === 0) expect(tip && toWording(tip)).toEqual(wording);
      }),
    );
  });

  it.each<[string, Partial<TipWording>, string, string]>([
    ['a title', { title: '' }, 'title', 'is empty'],
    ['one thing to do', { thisWeek: ' ' }, 'thisWeek', 'is empty'],
    ['a text', { body: '' }, 'body', 'stands the tip'],
    ['at most 150 words', { body: 'word '.repeat(151) }, 'body', 'at most 150 words; this one has 151'],
    ['a text of its question', question({ text: '' }), 'question.text', ''],
    [
      'a right option',
      question({
        options: [
          { text: 'a', isCorrect: false },
          { text: 'b', isCorrect: false },
        ],
      }),
      'question.options',
      'Exactly one option is right',
    ],
    ['two options', question({ options: [{ text: 'a', isCorrect: true }] }), 'question.options', ''],
    [
      'options that differ',
      question({
        options: [
          { text: 'a', isCorrect: true },
          { text: 'a', isCorrect: false },
        ],
      }),
      'question.options.1',
      'Two options say',
    ],
    ['a feedback', question({ feedback: '' }), 'question.feedback', ''],
    ['sources that say something', { sources: ['S0', ''] }, 'sources.1', ''],
  ])('needs %s, and says so at its field', (_, parts, field, message) => {
    const { mistakes } = checkTip('say-when', form(parts));
    expect(mistakes).toContainEqual({ field, message: expect.stringContaining(message) });
  });

  it('has no mistakes where there are none', () => {
    const { tip, mistakes } = checkTip('say-when', form());
    expect(mistakes).toEqual([]);
    expect(tip && toWording(tip)).toEqual(form());
  });
});
