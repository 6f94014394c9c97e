import { catalogue } from '../text/catalogue.js';

export const text = catalogue('missing-details', {
  title: 'Missing details',
  lead: 'What HR left blank. Nothing is guessed: until it is known, something else stands in for it or does not happen.',
  glance: 'How many lack what',
  only: 'Show only: {what}',
  all: 'Anything',
  allMeans: 'people of whom something is unknown',
  email: 'E-mail',
  emailMeans: 'cannot get a link: they need a code on paper',
  'hire-date': 'First day',
  'hire-dateMeans': 'rules that count from it give them no due date',
  'time-zone': 'Time zone',
  'time-zoneMeans': 'days end for them when the company’s day ends',
  manager: 'Manager',
  managerMeans: 'nobody sees them in a team or signs off for them',
  what: 'What to do',
  correct: 'Correct it in the HR system and import the file again; what was blank is filled then.',
  emailToDo:
    'Who has no e-mail address signs in with the employee number: open the person and make an activation code.',
  'time-zoneToDo': 'People can also choose their time zone themselves, in their profile.',
  managerToDo:
    'Whoever should lead them has to stand in the file too. The head of the organisation needs no manager and is not listed.',
  toImport: 'Import people',
  person: 'Person',
  department: 'Department',
  missing: 'Missing',
  noneTitle: 'Nothing is missing',
  none: 'Everybody here, and everybody about to start, has all that the programme needs to know.',
  noneOfIt: 'Nobody here lacks this.',
});
