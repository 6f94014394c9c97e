import { catalogue } from '../text/catalogue.js';

export const text = catalogue('tip-report', {
  title: 'How tips are received',
  lead: 'Of the last twelve months, in numbers about five people or more. Each person’s own tip is counted, whatever brought it; a post in the chat of a department counts as nobody’s. Nobody is told who read, tried or answered what.',
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
  missed: 'May have missed their tip',
  missedTable: 'Tips that may not have arrived',
  missedLead:
    'Their message was handed over, and no answer came: nobody knows whether it arrived. They have the tip in the app in any case. Ask them, or send it again; that can be done once.',
  person: 'Person',
  lastTried: '{month}, handed over on {when}',
  doing: 'Send again',
  sendAgain: 'Send again',
  sendAgainOne: 'Send the tip of {month} to {name} again',
  sendAgainTitle: 'Send it to {name} again?',
  sendAgainWhat:
    'The message goes out as it was, with whatever else it said on that day. If the first one arrived after all, there are two. It cannot be sent a third time.',
  sentAgain: 'It goes to {name} again within a few seconds.',
  missedGone: 'Somebody has sent it again meanwhile, or this person cannot be written to any more.',
});
