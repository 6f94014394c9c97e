import { catalogue } from '../text/catalogue.js';

export const text = catalogue('finish', {
  titleTrack: 'You have finished {track}',
  titleLessons: 'Every lesson of {track} is done',
  titleOpen: '{track} is not finished yet',
  leadTrack: 'Well done, {name}. This is recorded and stays with you.',
  leadLessons: 'Well done, {name}. What is left, somebody else records.',
  leadOpen: { one: '{count} lesson is still open.', other: '{count} lessons are still open.' },
  achieved: 'What you have achieved',
  lessons: { one: 'lesson done', other: 'lessons done' },
  learning: 'of learning',
  scoreOf: 'right in quizzes and conversations',
  on: 'Completed on {day}',
  next: 'What is next',
  nextTrack: 'Go on with {track}: {title}',
  goOn: 'Go on: {title}',
  nothingOpen: 'Nothing else is open for you. When something comes, Home says so first.',
  home: 'Go to Home',
  attendance: '{title}: a trainer records that you were there.',
  signOff: '{title}: somebody who has seen you do it signs it off.',
});
