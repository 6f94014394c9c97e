import { catalogue } from '../text/catalogue.js';

export const text = catalogue('unlocks', {
  title: 'Closed quizzes',
  lead: 'Who has used every attempt at a quiz. Talk it through with them, then let them try again; what they answered is theirs alone.',
  none: 'No quiz is closed for anybody in your area.',
  place: '{course}: {lesson}',
  about: {
    one: '{number} · {count} attempt, the last {when}',
    other: '{number} · {count} attempts, the last {when}',
  },
  unlock: 'Unlock',
  unlockOne: 'Unlock {lesson} for {name}',
  unlockWhat: '{name} can try again at once. Your note stays on record; keep it to what helps.',
  attempts: 'How many more attempts?',
  attemptsWrong: 'Give a number from 1 to 10.',
  note: 'What did the two of you agree?',
  noteMissing: 'Write a few words.',
  unlocked: { one: '{name} has {count} attempt again.', other: '{name} has {count} attempts again.' },
  openAgain: 'This quiz is open for them already: somebody was quicker.',
  gone: 'This person is no longer in your area.',
});
