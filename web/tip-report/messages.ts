import { catalogue } from '../text/catalogue.js';

export const text = catalogue('tip-report', {
  title: 'How tips are received',
  lead: 'Of the last twelve months, in numbers about five people or more. Nobody is told who read, tried or answered what.',
  views: 'Group by',
  month: 'Month',
  tip: 'Tip',
  department: 'Department',
  people: 'People',
  opened: 'Opened',
  acknowledged: 'Tried',
  right: 'Right answers',
  none: 'No tips have reached five people yet. They come on the day that the tip calendar says.',
  keptBack: {
    one: '{count} group is left out: it has fewer than five people, or would give such a group away.',
    other: '{count} groups are left out: they have fewer than five people, or would give such a group away.',
  },
  chart: 'Opened and tried',
  noDepartment: 'No department',
  tooFew: 'Too few',
  csv: 'Download as CSV',
  toTips: 'All tips',
});
