import { catalogue } from '../text/catalogue.js';

export const text = catalogue('held-rows', {
  title: 'Rows that wait for you',
  lead: 'A file gave these employee numbers to people of another name. Say whose they are; until then nothing of these rows is stored for anybody.',
  toHistory: 'All imports',
  noneTitle: 'Nothing waits',
  none: 'When a file gives a known employee number to somebody of another name, that row waits here.',
  number: 'Employee number {number}',
  heldAt: 'From {source}, held since {when}',
  known: 'Known here as',
  here: 'Works here',
  left: 'Left; the last day was {day}',
  merged: 'Merged: {name} stands for this record now',
  inFile: 'In the file, line {line}',
  from: 'from {day}',
  samePerson: 'Same person, new name',
  newPerson: 'Somebody else',
  ignore: 'Leave as it is',
  decisionOf: '{decision}: {number}',
  sameTitle: 'Is {known} now called {inFile}?',
  sameMeans: '{known} gets the new name and whatever else the file says. Everything learned stays theirs.',
  sameMergedTitle: 'Is {inFile} the person who was {known}?',
  sameMergedMeans:
    'The row is theirs and changes nothing, since another number leads {kept}, as they are known now.',
  newTitle: 'Is {inFile} somebody else?',
  newMeans:
    '{inFile} becomes a new person with the number {number}. {known} keeps their history under a number with a mark behind it.',
  ignoreTitle: 'Leave {known} as they are?',
  ignoreMeans: 'Nothing changes, and the name {inFile} is not asked about again for this number.',
  decided: 'Decided about number {number}.',
  gone: 'Somebody has decided about this row meanwhile. Load the list again.',
  inService:
    'Whoever has this number has not left, so nobody else can have it. Import their last day first, or say that it is the same person.',
  importRunning: 'An import is under way. Wait until it has ended, then try again.',
  hasMistakes: 'The row cannot be used: {mistakes}',
});
