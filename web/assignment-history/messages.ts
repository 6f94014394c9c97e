import { catalogue } from '../text/catalogue.js';

export const text = catalogue('assignment-history', {
  title: 'History of {name}',
  lead: 'Whom this assignment enrolled, when and why. For seven days, each time can be undone.',
  back: 'Back to the assignment',
  empty:
    'It has found nobody yet. It looks again whenever it is changed, people are imported or moved, and every day.',
  emptyTitle: 'Nobody so far',
  enrolled: { one: '{count} person enrolled', other: '{count} people enrolled' },
  further: {
    one: '{count} person had the track already, and has it for this reason too.',
    other: '{count} people had the track already, and have it for this reason too.',
  },
  by: '{cause}, by {name}',
  version: 'Version {number} of the assignment',
  causeMade: 'The assignment was made, changed or resumed',
  causeWave: 'A wave of the programme was planned',
  causeImport: 'People were imported',
  causeMove: 'Somebody moved',
  causeContent: 'A track was published',
  causeAudience: 'An audience was changed',
  causeDay: 'Looked by itself, as it does every day',
  causeOther: 'Looked by itself',
  underWay: 'Under way',
  undone: 'Undone',
  undoneBy: 'Undone on {time} by {name}.',
  undoBefore: 'Can be undone until {time}.',
  undo: 'Undo',
  undoOf: 'Undo the enrolling of {time}',
  undoTitle: 'Undo this enrolling?',
  undoWithdrawn: {
    one: '{count} person has the track for this alone and has not begun: it is taken off their list.',
    other: '{count} people have the track for this alone and have not begun: it is taken off their lists.',
  },
  undoKept: {
    one: '{count} person has begun or finished and keeps it. Afterwards you see who.',
    other: '{count} people have begun or finished and keep it. Afterwards you see who.',
  },
  undoOther: {
    one: '{count} person has it for another reason too and keeps it, with the due date of that one.',
    other: '{count} people have it for another reason too and keep it, with the due date of that one.',
  },
  undoTold: {
    one: '{count} of those who lose it has been told already and hears that it is gone. What was not sent yet is not sent.',
    other:
      '{count} of those who lose it have been told already and hear that it is gone. What was not sent yet is not sent.',
  },
  undoToldNobody: 'Nobody who loses it has been told yet; what waits to be sent is not sent.',
  undoAfter:
    'This assignment does not enrol the same people again until it is changed. Assigning the track anew does, at any time.',
  undoDone: 'Undone. The lists of these people follow within a minute.',
  tooOld:
    'This is more than seven days ago and cannot be undone any more. Take people off one by one instead.',
  stillUnderWay: 'People are still being enrolled. Try again in a minute.',
  tookOff: { one: '{count} person was taken off.', other: '{count} people were taken off.' },
  kept: {
    one: '{count} person had begun or finished and kept it.',
    other: '{count} people had begun or finished and kept it.',
  },
  keptOther: {
    one: '{count} person kept it for another reason.',
    other: '{count} people kept it for another reason.',
  },
  told: {
    one: '{count} of those taken off had been told.',
    other: '{count} of those taken off had been told.',
  },
  who: 'Show',
  whoNobody: 'No names',
  whoKept: 'Who kept it',
  whoWithdrawn: 'Who was taken off',
  whoOther: 'Who has it for another reason',
  whoTold: 'Who had been told',
  people: 'People of this enrolling',
  person: 'Person',
  department: 'Department',
  done: 'Done',
  parts: '{done} of {all} parts',
  due: 'Due',
  nobody: 'Nobody whom you may see.',
});
