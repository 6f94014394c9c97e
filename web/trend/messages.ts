import { catalogue } from '../text/catalogue.js';

export const text = catalogue('trend', {
  trend: 'Completion over time',
  trendMeans:
    'How much of all that could be completed was completed, at the end of each week. On {last}: {now}; on {first}: {then}.',
  trendEmpty: 'There is no past to show yet: the line begins a week after the first enrolment.',
  trendToday: 'Today',
  trendTable: 'The numbers as a table',
  trendDay: 'Day',
  trendRate: 'Completion rate',
  trendDone: 'Completed',
  trendEnrolled: 'Enrolled',
});
