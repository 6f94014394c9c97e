import { catalogue } from '../text/catalogue.js';

export const text = catalogue('rules', {
  title: 'Shipped rules',
  lead: 'What everybody gets by themselves, without a trainer: these assignments came with the product and do not end.',
  shippedTitle: 'Assignments',
  none: 'They are made as soon as their tracks are published: sensitisation, and customer-facing.',
  newHires: 'Whoever is hired from {day} on.',
  newHiresFacing: 'Whoever is hired from {day} on and meets customers, by the rule below.',
  newInRole:
    'Whoever was hired before {day} and comes into a role that meets customers from then on, by the rule below.',
  everybody: 'Everybody, wave by wave.',
  gets: 'Gets {track}, due {due}.',
  people: 'Who is on it',
  peopleOf: 'Who is on {name}',
  dates: 'Change waves and dates',
  ruleTitle: 'Who meets customers',
  ruleLead:
    'Whoever works in one of these departments or has one of these titles. New hires among them, and whoever comes to be one of them later, get the customer-facing track too.',
  departments: 'Departments',
  departmentsHint: 'As your HR system calls them.',
  titles: 'Titles',
  titlesHint: 'As your HR system calls them, in any department.',
  look: 'See whom it reaches',
  saveAsk: 'Save this rule?',
  matching: {
    one: '{count} person in service meets customers by this rule.',
    other: '{count} people in service meet customers by this rule.',
  },
  nobodyMatches: 'Nobody in service meets customers by this rule.',
  added: { one: '{count} of them is new.', other: '{count} of them are new.' },
  removed: {
    one: '{count} person is reached no more.',
    other: '{count} people are reached no more.',
  },
  same: 'They are the same people as now.',
  then: 'Whoever is newly reached, as a new hire or in a new role, gets the track within a minute. Nobody loses a track.',
  unknownDepartments: 'No department has this name, so it reaches nobody: {names}.',
  unknownTitles: 'Nobody has this title, so it reaches nobody: {names}.',
  save: 'Save the rule',
  saved: 'The rule is saved.',
  changedMeanwhile:
    'Somebody else has changed the rule meanwhile. What you chose is still here: look whom it reaches now, and save again to put it in the place of theirs.',
  version: { one: 'Changed {count} time so far.', other: 'Changed {count} times so far.' },
  shippedRule: 'The rule that holds now came with the product, unchanged.',
});
