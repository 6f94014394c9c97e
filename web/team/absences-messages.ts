import { catalogue } from '../text/catalogue.js';

export const text = catalogue('team-absences', {
  title: 'Days away',
  means:
    'While somebody is away nothing is due. When they return, the days that were left run on: at least seven.',
  none: 'No days away are known.',
  set: 'Set absent',
  setTitle: 'Set {name} absent',
  setWhat:
    'From the first day on nothing is due and nothing is sent. The reason is nobody’s business and is not asked.',
  from: 'First day away',
  to: 'Last day away',
  toHint: 'Leave empty while nobody knows.',
  fromMissing: 'Enter the first day away.',
  save: 'Set absent',
  saved: 'Set absent from {day}.',
  end: 'End',
  endOne: 'End: {range}',
  endTitle: 'End this absence',
  endWhat: 'From the day after the last day away the clock runs again, with at least seven days left.',
  endSave: 'End absence',
  ended: 'Away until {day}.',
  lastDayMissing: 'Enter the last day away.',
  remove: 'Remove',
  removeOne: 'Remove: {range}',
  removeTitle: 'Remove this absence?',
  removeWhat:
    'It will be as if it had never been set: the days count, and due dates go back to where they were.',
  removed: 'Removed.',
  now: 'Away now',
  toCome: 'To come',
  over: 'Over',
  fromHr: 'from the HR system',
  byHand: 'set here',
  open: 'From {from}, end not known',
  range: '{from} to {to}',
  rangeInvalid: 'The last day must not lie before the first.',
  outOfRange: 'An absence may begin at most a year ago or a year ahead.',
  overlaps: 'They are away then already. End that absence first, or choose other days.',
  gone: 'This absence is not there any more. Load the page again.',
  fromHrNotRemoved:
    'This comes from the HR system, which would bring it back: end it, or have it corrected there.',
});
