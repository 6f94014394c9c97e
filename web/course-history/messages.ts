import { catalogue } from '../text/catalogue.js';

export const text = catalogue('course-history', {
  link: 'Earlier versions',
  title: 'Earlier versions of {course}',
  lead: 'What was published from the browser, and what the content folder said before it was written over.',
  none: 'Nothing of this course was published from the browser yet. Its earlier versions lie where the content folder is kept.',
  toCourse: 'To the course',
  by: 'by {name}',
  byFolder: 'from the content folder',
  current: 'The last one',
  first: 'The first version that is known here.',
  nothing: 'Nothing that can be seen.',
  added: 'New: {name}',
  removed: 'Gone: {name}',
  changed: 'Rewritten: {name}',
  moved: 'In another place: {name}',
  compare: 'Compare with the version before',
  hide: 'Hide the comparison',
  comparing: 'Comparing …',
  lineAdded: 'New line:',
  lineRemoved: 'Line that went:',
  skipped: { one: '{count} line is the same', other: '{count} lines are the same' },
  noWords: 'A film, captions or a picture: compared by its bytes.',
  restore: 'Begin a draft with this version',
  restoreTitle: 'Begin a draft with this version?',
  restoreWhat:
    'The draft says what the course said on {day}. Learners keep what is published now until you publish the draft.',
  restoreOver:
    'Somebody is writing this course: that draft was last changed on {day}. Replacing it takes away every word that was written in it, and cannot be taken back.',
  restoreIt: 'Begin the draft',
  replaceIt: 'Replace that draft',
  openDraft: 'Go on with that draft',
  restored: 'The draft says what the course said then.',
  gone: 'This version is not known any more. Read the history again.',
  forEverybody:
    'Whoever writes courses is an admin, or a trainer for everybody: ask an admin for that scope.',
});
