import { describe, expect, it } from '@jest/globals';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readTips } from './tip-files.js';

const PATH = 'tips/01-say-when.md';
const TIP = `---
title: Say when
order: 1
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
Mei asked on Monday. **Ten minutes.** Answer her.
`;
const PLAIN = (order: number, audience = 'everybody') =>
  `---\ntitle: A title\norder: ${order}\naudience: ${audience}\nthisWeek: Ask.\n---\nText.\n`;

function check(...files: [path: string, text: string | null][]) {
  const mistakes = new Mistakes();
  const tips = readTips(
    files.map(([path, text]) => ({ path, text })),
    mistakes,
  );
  return { tips, mistakes: mistakes.list() };
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('a tip', () => {
  it('is read with its place, its question and its sources', () => {
    const { tips, mistakes } = check([PATH, TIP]);
    expect(mistakes).toEqual([]);
    expect(tips).toEqual([
      {
        slug: 'say-when',
        title: 'Say when',
        audience: 'everybody',
        order: 1,
        thisWeek: 'Name a day in every answer.',
        body: 'Mei asked on Monday. **Ten minutes.** Answer her.',
        question: {
          text: 'You do not know yet. What helps most?',
          options: [
            { text: 'Wait until you know.', isCorrect: false },
            { text: 'Say when you will know.', isCorrect: true },
          ],
          feedback: 'People plan around a day.',
        },
        sources: ['S0: Ten tips'],
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('needs neither a question nor sources, and may have 150 words beside its Markdown', () => {
    const { tips, mistakes } = check([PATH, PLAIN(1).replace('Text.', `> ${words(149)} **word** – *`)]);
    expect(mistakes).toEqual([]);
    expect(tips).toMatchObject([{ question: null, sources: [] }]);
  });

  it('has another hash when anything of it changes', () => {
    const hashes = [TIP, TIP.replace('Mei', 'Wei'), TIP.replace('Ten tips', 'Tips')].map(
      (text) => check([PATH, text]).tips[0]?.hash,
    );
    expect(new Set(hashes).size).toBe(3);
  });

  it.each<[string, string, string | null, number, string]>([
    ['a name without a number', 'tips/say-when.md', TIP, 1, 'one file a tip'],
    ['a name that is no slug', 'tips/01-Say_when.md', TIP, 1, 'must be a slug'],
    ['another file', 'tips/poster.png', null, 1, 'one file a tip'],
    ['a deeper folder', 'tips/en/01-say-when.md', TIP, 1, 'one file a tip'],
    ['another encoding', PATH, null, 1, 'not UTF-8'],
    ['no front matter', PATH, 'Text.', 1, 'front matter'],
    ['no title', PATH, TIP.replace('title: Say when\n', ''), 2, 'needs "title"'],
    ['no order', PATH, TIP.replace('order: 1\n', ''), 2, 'needs "order"'],
    ['an order that is no number', PATH, TIP.replace('order: 1', 'order: first'), 3, 'whole number'],
    ['another order than in its name', PATH, TIP.replace('order: 1', 'order: 2'), 3, 'begins with 01'],
    ['an unknown audience', PATH, TIP.replace('everybody', 'staff'), 4, 'must be one of everybody'],
    ['nothing to do', PATH, TIP.replace('Name a day in every answer.', ''), 5, '"thisWeek" is empty'],
    ['an unknown key', PATH, TIP.replace('sources:', 'month: 3\nsources:'), 13, 'no key "month"'],
    [
      'a question that is a text',
      PATH,
      PLAIN(1).replace('---\nText', 'question: Why?\n---\nText'),
      6,
      'lines',
    ],
    ['no feedback', PATH, TIP.replace('  feedback: People plan around a day.\n', ''), 6, 'needs "feedback"'],
    [
      'an unknown key of a question',
      PATH,
      TIP.replace('  feedback:', '  hint: x\n  feedback:'),
      12,
      'no key "hint"',
    ],
    ['one option', PATH, TIP.replace('    - text: Wait until you know.\n', ''), 8, 'needs at least 2'],
    [
      'two equal options',
      PATH,
      TIP.replace('Wait until you know.', 'Say when you will know.'),
      10,
      'Two options say',
    ],
    ['no right option', PATH, TIP.replace('      correct: true\n', ''), 8, 'Exactly one option'],
    [
      'two right options',
      PATH,
      TIP.replace('    - text: Say', '      correct: true\n    - text: Say'),
      8,
      'here 2 are',
    ],
    [
      'five options',
      PATH,
      TIP.replace('    - text: Say', '    - text: a\n    - text: b\n    - text: c\n    - text: Say'),
      8,
      'at most 4',
    ],
    ['no text', PATH, PLAIN(1).replace('Text.', ''), 7, 'stands the tip'],
    ['too many words', PATH, PLAIN(1).replace('Text.', words(151)), 7, 'at most 150 words; this one has 151'],
    ['words without end', PATH, PLAIN(1).replace('Text.', 'x'.repeat(2_001)), 7, 'at most 2000 characters'],
    ['HTML', PATH, TIP.replace('Mei', '<b>Mei</b>'), 16, 'HTML'],
    ['a picture', PATH, TIP.replace('Mei', '![Mei](mei.png)'), 16, 'mei.png'],
  ])('names %s by file and line', (_, path, text, line, message) => {
    expect(check([path, text]).mistakes).toContainEqual({
      path,
      line,
      message: expect.stringContaining(message),
    });
  });
});

describe('a series', () => {
  it('begins at 1 for each audience', () => {
    const { tips, mistakes } = check(
      ['tips/01-a.md', PLAIN(1)],
      ['tips/01-b.md', PLAIN(1, 'customer-facing')],
      ['tips/02-c.md', PLAIN(2)],
    );
    expect(mistakes).toEqual([]);
    expect(tips.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
  });

  it('has no gaps, whatever the other one has', () => {
    const files: [string, string][] = [
      ['tips/01-a.md', PLAIN(1)],
      ['tips/02-b.md', PLAIN(2, 'customer-facing')],
      ['tips/03-c.md', PLAIN(3)],
    ];
    const gap = (path: string, series: string, missing: number) => ({
      path,
      line: 3,
      message: expect.stringContaining(`"${series}" has no tip ${missing}`),
    });
    expect(check(...files).mistakes).toEqual([
      gap('tips/02-b.md', 'customer-facing', 1),
      gap('tips/03-c.md', 'everybody', 2),
    ]);
  });

  it('is not said to have a gap where a file could not be read', () => {
    const { mistakes } = check(['tips/01-a.md', 'Text.'], ['tips/02-b.md', PLAIN(2)]);
    expect(mistakes).toEqual([{ path: 'tips/01-a.md', line: 1, message: expect.any(String) }]);
  });

  it('gives every place and every slug to one tip', () => {
    const { mistakes } = check(
      ['tips/01-a.md', PLAIN(1)],
      ['tips/01-b.md', PLAIN(1)],
      ['tips/02-a.md', PLAIN(2)],
    );
    expect(mistakes).toEqual([
      { path: 'tips/01-b.md', line: 3, message: expect.stringContaining('taken by tips/01-a.md') },
      { path: 'tips/02-a.md', line: 1, message: expect.stringContaining('"a" is taken by tips/01-a.md') },
    ]);
  });
});
