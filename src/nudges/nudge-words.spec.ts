import { expect, it } from '@jest/globals';
import { said as saying } from '../../test/support/said.js';
import { nudgeWords } from './nudge-words.js';

const TRACK = {
  enrolmentPublicId: 'abc',
  title: 'Sensitisation',
  minutes: 60,
  dueOn: '2026-12-18',
  isOverdue: false,
};
const said = (track: Partial<typeof TRACK> | { dueOn: null }) =>
  saying(nudgeWords({ ...TRACK, ...track })).words.paragraphs[0];

it('says by when, or since when, or neither', () => {
  expect(saying(nudgeWords(TRACK))).toMatchObject({
    subject: 'Can you find time for Sensitisation?',
    words: { link: { path: '/learning/abc' } },
  });
  expect(said({})).toMatch(/find time for Sensitisation by 18 December 2026\.$/);
  expect(said({ isOverdue: true })).toMatch(/Sensitisation\. It was due on 18 December 2026\.$/);
  expect(said({ dueOn: null })).toMatch(/find time for Sensitisation\.$/);
});
