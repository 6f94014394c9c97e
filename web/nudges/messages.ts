import { catalogue } from '../text/catalogue.js';

export const text = catalogue('nudges', {
  open: 'Remind people',
  openOne: 'Remind',
  title: 'Remind people of their training',
  titleOne: 'Remind {name}',
  lead: 'They find it in their inbox and in the message of the day. Nobody is reminded of the same track twice within seven days.',
  ofWhat: 'Of what',
  overdue: 'What is overdue',
  'not-started': 'What they have not begun',
  open_: 'Everything that is open',
  counting: 'Counting …',
  reaches: { one: 'This reaches 1 person', other: 'This reaches {count} people' },
  tracks: { one: 'about 1 track', other: 'about {count} tracks in all' },
  nobody: 'There is nobody to remind of that.',
  lately: {
    one: '1 person was reminded within the last seven days and is left out.',
    other: '{count} people were reminded within the last seven days and are left out.',
  },
  onLeave: { one: '1 person is away and is left out.', other: '{count} people are away and are left out.' },
  reads: 'What they read',
  send: { one: 'Remind 1 person', other: 'Remind {count} people' },
  sent: { one: '1 person is reminded.', other: '{count} people are reminded.' },
  tooMany:
    'That is more than 2,000 people. Open the team of one of the managers below, or choose only what is overdue.',
  nobodyLeft: 'Meanwhile nobody is left to remind.',
});
