import { catalogue } from '../text/catalogue.js';

export const text = catalogue('leaderboard', {
  title: 'Most thanked',
  lead: 'By how many different colleagues thanked somebody since {day}. Thanks for thanks do not count, and nobody stands here who has not chosen to.',
  off: 'The top ten is off. Turned on, it names only people who choose to be named: each decides on this page.',
  turn: 'Show a top ten to everybody',
  turnedOn: 'Everybody sees the top ten now.',
  turnedOff: 'The top ten is off.',
  name: 'Name me in the top ten',
  nameHint: 'Your name shows when you are among the ten. You can take it back at any time.',
  named: 'You may be named now.',
  unnamed: 'You are not named any more.',
  none: 'Nobody is named yet. Whoever wants to be says so below.',
  colleagues: { one: '{count} colleague', other: '{count} colleagues' },
  rank: 'Place {rank}',
  you: 'you',
});
