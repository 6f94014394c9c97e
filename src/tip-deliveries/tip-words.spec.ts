import { expect, it } from '@jest/globals';
import { said } from '../../test/support/said.js';
import { postWords, tipWords } from './tip-words.js';

it('says all of a tip in a message, without its signs, and leads to the page where one says that one will try it', () => {
  const tip = {
    title: 'Say when',
    thisWeek: 'Name a day.',
    body: 'Mei asked\non *Monday*.\n\n**Ten minutes.** Answer [her](https://x.example).\n\n> “By Friday, 2 * 3 at most.”\n',
  };
  const { subject, words } = said(tipWords(tip, '2026-12'));
  expect(subject).toBe('Tip of the month: Say when');
  expect(words).toEqual({
    paragraphs: [
      'Mei asked on Monday.',
      'Ten minutes. Answer her.',
      '“By Friday, 2 * 3 at most.”',
      'One thing to do this week: Name a day.',
    ],
    link: { label: 'Say that you’ll try it', path: '/my-tips/2026-12' },
  });
});

it('leads everybody in a department to their own copy', () => {
  const { words } = said(postWords({ title: 'Say when', thisWeek: 'Name a day.', body: 'Mei.' }, 'say-when'));
  expect(words.link).toEqual({ label: 'Open your own copy', path: '/my-tips/of/say-when' });
});
