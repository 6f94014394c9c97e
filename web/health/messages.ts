import { catalogue } from '../text/catalogue.js';

export const text = catalogue('health', {
  title: 'Health',
  leadWell: 'Everything works as it should. Looked at {when}.',
  leadLate: {
    one: '{count} part needs a look. Looked at {when}.',
    other: '{count} parts need a look. Looked at {when}.',
  },
  again: 'Look again',
  well: 'Well',
  late: 'Late',
  failing: 'Needs help',
  toDo: 'What to do',
  database: 'Database',
  databaseWell: '{kind} answers within {count} ms.',
  databaseLate: '{kind} took {count} ms to answer. Pages will feel slow.',
  databaseToDo:
    'An import or a report of the whole company may be under way: wait until it has ended. If it stays, have whoever runs the server look at load and disk space.',
  clock: 'Background work',
  clockWell: 'Runs; last told the hour {when}.',
  clockLate: 'Has told no hour since {when}. Nobody is enrolled, reminded or sealed meanwhile.',
  clockNever: 'Has never run here.',
  clockToDo: 'Restart the server. Whatever waited is done then by itself; nothing is lost.',
  daily: 'Daily work',
  dailyWell: 'Done for {day}: {count} parts, the last {when}.',
  dailyUnderWay: 'Under way for {day} since {when}: {count} parts still to do.',
  dailyLate: 'Not done for today. The last day begun was {day}.',
  dailyNever: 'No day has begun here yet.',
  dailyToDo:
    'Enrolments by rule, moves and due dates follow it. Look at “News between parts” below for what fails; a restart of the server tries again.',
  news: 'News between parts',
  newsWell: 'Every part has taken what concerns it.',
  newsUnderWay: {
    one: '{count} piece of news is on its way.',
    other: '{count} pieces of news are on their way.',
  },
  newsLate: {
    one: '{count} piece of news has waited for over 15 minutes.',
    other: '{count} pieces of news wait, some for over 15 minutes.',
  },
  newsParked: {
    one: '{count} piece of news failed ten times and was set aside.',
    other: '{count} pieces of news failed ten times and were set aside.',
  },
  newsToDo:
    'A long import may be under way. What was set aside does not repeat itself: give the names above and the log of the server to whoever maintains Inhouse.',
  behind: '{name}: {waiting} waiting, {parked} set aside, since {when}',
  messages: 'Messages to people',
  messagesWell: 'Nothing waits to be sent.',
  messagesWait: 'Some are on their way, or are tried again later.',
  messagesLate: 'Some have waited for over 15 minutes.',
  messagesToDo:
    'The outbox says of each message what came of it. Look whether the mail server or the chat service can be reached from here.',
  chatBroken: {
    one: 'The webhook of {count} department chat is gone: nothing is posted there.',
    other: 'The webhooks of {count} department chats are gone: nothing is posted there.',
  },
  chatToDo:
    'Make a new webhook over there, give its address under “Chats”, and send a test. Chats of people’s own are their affair: they are told, and get mail meanwhile.',
  mailCounts: 'Mail: {waiting} waiting ({next}), {failed} failed, {unconfirmed} not confirmed',
  mailNone: 'Mail: no mail server is set, so none is sent',
  chatCounts: 'Chat: {waiting} waiting ({next}), {failed} failed, {unconfirmed} not confirmed',
  next: 'next {when}',
  noneNext: 'none to come',
  webhooks: 'Webhooks',
  webhooksWell: 'Nothing waits to be delivered.',
  webhooksLate: 'Some have waited for over 15 minutes.',
  webhooksOff: {
    one: '{count} webhook was switched off by itself, since its server took nothing for days.',
    other: '{count} webhooks were switched off by themselves, since their servers took nothing for days.',
  },
  webhooksToDo:
    'The log under “Webhooks” says what each server answered. Ask whoever runs it, then switch it on again.',
  webhookCounts: '{waiting} waiting ({next}), {parked} given up in the last 30 days',
  seals: 'Audit seals',
  sealsWell: 'Last sealed {when}.',
  sealsNever: 'Nothing is sealed yet; the first seal follows a few minutes after the first act.',
  sealsLate: { one: '{count} entry waits for a seal.', other: '{count} entries wait for a seal.' },
  sealsToDo:
    'Restart the server; it seals what waited. If they stay late, run “npm run inhouse -- audit verify” on the server.',
  lastImport: 'Last import',
  importApplied: '{file}, applied {when}.',
  importRunning: '{file}, under way since {when}.',
  importFailed:
    '{file} failed {when}. Nothing of it was taken over: open it, mend the file, import it again.',
  importUndone: '{file} was undone.',
  importNone: 'Nobody has imported anything yet.',
  toImports: 'Imports',
  content: 'Content',
  contentAt: 'Last published {when}.',
  contentNone:
    'No content is published. Run “npm run migrate” (on the embedded database: restart the server), which reads the content folder.',
  version: 'Version',
  versionIs: 'Inhouse {version}.',
});
