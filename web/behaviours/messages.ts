import { catalogue } from '../text/catalogue.js';

export const text = catalogue('behaviours', {
  title: 'What good service looks like',
  lead: 'What anybody beside you could see or hear. The conversations in the lessons practise the same things.',
  where: 'Where you work',
  phone: 'On the phone',
  branch: 'At a counter',
  field: 'At their place',
  'back-office': 'In the office',
  does: 'Somebody who does this',
  doesNot: 'Somebody who does not',
  none: 'Your company has not written down yet what good service looks like. Whoever runs the programme can put the list into the content.',
  practised: 'You practised: {title}',
});
