import { expect, it } from '@jest/globals';
import { said } from '../../test/support/said.js';
import { testOf, tipMessage, toBeLookedAt } from './tip-message.js';

const tip = { title: 'Say when', thisWeek: 'Name a day.', body: 'Mei asked on **Monday**.' };

it('greets and says all of a tip, as the message of a day without other news does', () => {
  expect(tipMessage(tip, '2026-12', 'Ayo', said)).toEqual({
    subject: 'Tip of the month: Say when',
    words: {
      paragraphs: ['Hello Ayo,', 'Mei asked on Monday.', 'One thing to do this week: Name a day.'],
      link: { label: 'Say that you’ll try it', path: '/my-tips/2026-12' },
      more: { label: 'Keep tips and news in the app, without mail', path: '/profile' },
    },
  });
});

it('is marked as a test before anything else, in the subject too', () => {
  const { subject, words } = testOf(tipMessage(tip, '2026-12', 'Ayo', said), '/tips/say-when');
  expect(subject).toBe('Test: Tip of the month: Say when');
  expect(words.paragraphs.slice(0, 2)).toEqual([
    'Hello Ayo,',
    'This is the test that you asked for. Nobody else got it, and it does not count as your tip of the month.',
  ]);
  expect(words.link).toEqual({ label: 'Back to the tip', path: '/tips/say-when' });
});

it('leads nowhere inside its frame', () => {
  expect(toBeLookedAt('<html><head><title>x</title></head></html>')).toContain('<head><base target="_top">');
});
