import { expect, it } from '@jest/globals';
import { asDraft, BLANK } from './feedback-draft.js';

it.each([
  ['nothing', null, BLANK],
  ['something of somebody else', 'words', BLANK],
  ['marks that are none', { usefulness: 6, worth: '3', suggestion: 7, isSkipped: 'yes' }, BLANK],
  ['a part', { worth: 2 }, { ...BLANK, worth: 2 }],
  [
    'all of it',
    { usefulness: 5, worth: 1, suggestion: 'Less', isSkipped: true },
    { usefulness: 5, worth: 1, suggestion: 'Less', isSkipped: true },
  ],
])('reads %s', (_, kept, draft) => {
  expect(asDraft(kept)).toEqual(draft);
});
