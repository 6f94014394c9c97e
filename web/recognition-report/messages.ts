import { catalogue } from '../text/catalogue.js';

export const text = catalogue('recognition-report', {
  title: 'Thanks in numbers',
  lead: 'Thanks of the last year, in numbers about five people or more. Nobody is named, and nobody is ranked.',
  views: 'Group by',
  department: 'Department',
  behaviour: 'Behaviour',
  received: 'Received',
  receivers: 'People thanked',
  given: 'Given',
  givers: 'People who thanked',
  tooFew: 'Too few',
  none: 'No group of five people has given or received thanks yet. The button “Give thanks” stands on every screen.',
  keptBack: {
    one: '{count} group is left out: it has fewer than five people, or would give such a group away.',
    other: '{count} groups are left out: they have fewer than five people, or would give such a group away.',
  },
  chart: 'Received',
  noDepartment: 'No department',
  csv: 'Download as CSV',
  quietTitle: 'Nobody has thanked them here lately',
  quietWhy:
    'Since {day} nobody has thanked these people of yours here. That says nothing about their work: it may have been said in person, or not been noticed. Have a look. Only you see this.',
  quietMore: { one: 'and {count} more', other: 'and {count} more' },
  thank: 'Give thanks',
});
