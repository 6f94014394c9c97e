import { catalogue } from '../text/catalogue.js';

export const text = catalogue('inbox', {
  title: 'Inbox',
  lead: 'What Inhouse has told you, here and in the mail of the day.',
  unread: { one: '{count} new', other: '{count} new' },
  arrived: {
    one: 'You have {count} new notice in your inbox.',
    other: 'You have {count} new notices in your inbox.',
  },
  new: 'New',
  markOne: 'Mark as read',
  markThis: 'Mark “{subject}” as read',
  markAll: 'Mark all as read',
  allMarked: 'All notices are marked as read.',
  none: 'Nothing here yet',
  noneWhy: 'When there is something new for you to do or to know, it stands here.',
});
