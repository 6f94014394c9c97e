import { catalogue } from '../text/catalogue.js';

export const text = catalogue('departments', {
  title: 'Departments',
  lead: 'As the HR system names them, with who is in service there today. A name that comes with an import appears by itself; one that nobody is in any more stays for the history.',
  search: 'Search',
  department: 'Department',
  people: 'People',
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
