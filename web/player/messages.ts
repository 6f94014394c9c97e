import { catalogue } from '../text/catalogue.js';

export const text = catalogue('player', {
  lead: 'Lesson {number} of {total} · {kind} · about {minutes}',
  article: 'Article',
  video: 'Video',
  quiz: 'Quiz',
  scenario: 'Conversation',
  acknowledgement: 'Promise',
  lessons: 'Lessons',
  doneOf: { one: '{done} of {count} lesson done', other: '{done} of {count} lessons done' },
  isDone: 'done',
  back: 'Back to {track}',
  steps: 'Previous and next lesson',
  previous: 'Previous',
  next: 'Next',
  goOn: 'Go on: {title}',
  finish: 'See what you have achieved',
  done: 'Done.',
  doneSince: 'You did this on {day}.',
  allDone: 'That was the last open lesson.',
  notStarted: 'This has not opened for you yet. Home says when it does.',
  notYours: 'None of your tracks has this lesson. It may have moved: Home shows what you have to learn.',
});
