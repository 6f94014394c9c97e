import { catalogue } from '../text/catalogue.js';

export const text = catalogue('departments', {
  title: 'Departments',
  lead: 'As the HR system names them, with who is in service there today. A name that comes with an import appears by itself; one that nobody is in any more stays for the history.',
  treeNote:
    'The HR system says nothing of which department is part of which: say it here, and a rule can mean a department with its sub-departments.',
  search: 'Search',
  department: 'Department',
  people: 'People',
  partOf: 'Part of',
  sayPartOf: 'None',
  ofNone: '{name}: say what it is part of',
  ofOne: '{name} is part of {parent}: change',
  whatOf: 'What is {name} part of?',
  partOfHint:
    'Departments below {name} come along. They are not offered, since nothing can be part of itself.',
  noParent: 'No other department',
  save: 'Save',
  savedOf: '{name} is part of {parent} now.',
  savedNone: '{name} is part of no other department now.',
  undoFailed: 'That could not be taken back: look at the list.',
  loop: 'It would be part of itself by now: somebody has just moved that department. Close this and look at the list.',
  tooDeep: 'There are eight levels at most: choose a department further up.',
  gone: 'That department is not there any more. Load the page again.',
  head: 'Head',
  headNote:
    'The head is whoever leads others of the department and reports to nobody of it. Where the reporting lines name nobody, or several, it stays open.',
  noHead: 'Not clear from the reporting lines',
  empty: 'Nobody there',
  completion: 'Completion',
  completionOf: 'Completion of {name}',
  noneTitle: 'No department',
  none: 'Departments come with the people: import a file that names them.',
  noneFound: 'No department is called so.',
});
