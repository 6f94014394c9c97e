import { catalogue } from '../text/catalogue.js';

export const text = catalogue('explanations', {
  steps: 'Why, and why this date: step by step',
  earliest: 'The earliest due date of these reasons holds.',
  ended: 'No longer: {reason}',
  whyNot: 'Why not?',
  whyNotWhat: 'Says why somebody has not got a track, by each assignment of it.',
  track: 'Track',
  choose: 'Choose a track',
  isFor: 'is for {audience}',
  matches: 'matches',
  fails: 'does not hold: {parts}',
  title: '{name}: {track}',
  toAssignments: 'Assignments',
  tracks: 'What they have, and what to decide',
});
