import { dayAndTime, dayInWords } from '../text/dates.js';
import type { HealthReport, HealthState } from './health-data.js';
import { text } from './messages.js';

/** One part in words. Without a state it only tells. */
export interface Part {
  title: string;
  state?: HealthState;
  says: string;
  /** Only where something is to be done. */
  toDo?: string;
  details?: string[];
  toImports?: true;
}

const KINDS: Record<string, string> = { sqlite: 'SQLite', mariadb: 'MariaDB', mysql: 'MySQL' };

/** The parts in the order in which one is the cause of the next. */
export function partsOf(report: HealthReport): Part[] {
  return [
    databasePart(report),
    clockPart(report),
    dailyPart(report),
    newsPart(report),
    messagesPart(report),
    webhooksPart(report),
    sealsPart(report),
    importPart(report),
    contentPart(report),
    { title: text('version'), says: text('versionIs', { version: report.version }) },
  ];
}

/** What to do, unless all is well. */
const help = (state: HealthState, toDo: string) => (state === 'well' ? {} : { toDo });

function databasePart({ database: { state, kind, answeredInMs: count } }: HealthReport): Part {
  const facts = { kind: KINDS[kind] ?? kind, count };
  return {
    title: text('database'),
    state,
    says: state === 'well' ? text('databaseWell', facts) : text('databaseLate', facts),
    ...help(state, text('databaseToDo')),
  };
}

function clockPart({ clock: { state, lastHourAt } }: HealthReport): Part {
  const when = lastHourAt === null ? '' : dayAndTime(lastHourAt);
  const known = state === 'well' ? text('clockWell', { when }) : text('clockLate', { when });
  return {
    title: text('clock'),
    state,
    says: lastHourAt === null ? text('clockNever') : known,
    ...help(state, text('clockToDo')),
  };
}

function dailyPart({ dailyWork }: HealthReport): Part {
  const { state } = dailyWork;
  return {
    title: text('daily'),
    state,
    says: dailyWords(dailyWork),
    ...help(state, text('dailyToDo')),
  };
}

function dailyWords({
  state,
  day,
  begunAt,
  doneAt,
  partsDone,
  partsOpen,
}: HealthReport['dailyWork']): string {
  if (day === null || begunAt === null) return text('dailyNever');
  if (partsOpen > 0) {
    return text('dailyUnderWay', { day: dayInWords(day), when: dayAndTime(begunAt), count: partsOpen });
  }
  if (state !== 'well') return text('dailyLate', { day: dayInWords(day) });
  return text('dailyWell', { day: dayInWords(day), when: dayAndTime(doneAt ?? begunAt), count: partsDone });
}

function newsPart({ news: { state, waiting: count, parked, behind } }: HealthReport): Part {
  const details = behind.map(({ name, waiting, parked: aside, oldestAt }) =>
    text('behind', { name, waiting, parked: aside, when: dayAndTime(oldestAt) }),
  );
  const part = { title: text('news'), state, ...help(state, text('newsToDo')) };
  if (parked > 0) return { ...part, says: text('newsParked', { count: parked }), details };
  if (state !== 'well') return { ...part, says: text('newsLate', { count }), details };
  return { ...part, says: count === 0 ? text('newsWell') : text('newsUnderWay', { count }) };
}

function messagesPart({
  messages: { state, hasMailServer, mail, chat, brokenChats: count },
}: HealthReport): Part {
  const part = {
    title: text('messages'),
    state,
    details: [channelWords('mailCounts', mail, hasMailServer), channelWords('chatCounts', chat)],
    ...help(state, text(count > 0 ? 'chatToDo' : 'messagesToDo')),
  };
  if (count > 0) return { ...part, says: text('chatBroken', { count }) };
  if (state !== 'well') return { ...part, says: text('messagesLate') };
  return { ...part, says: text(mail.waiting + chat.waiting === 0 ? 'messagesWell' : 'messagesWait') };
}

function channelWords(
  kind: 'mailCounts' | 'chatCounts',
  { waiting, firstAt, failed, unconfirmed }: HealthReport['messages']['mail'],
  isSent = true,
): string {
  if (!isSent) return text('mailNone');
  const next = firstAt === null ? text('noneNext') : text('next', { when: dayAndTime(firstAt) });
  return text(kind, { waiting, failed, unconfirmed, next });
}

function webhooksPart({ webhooks }: HealthReport): Part {
  const { state, waiting, firstAt, parked, switchedOff: count } = webhooks;
  const next = firstAt === null ? text('noneNext') : text('next', { when: dayAndTime(firstAt) });
  const part = {
    title: text('webhooks'),
    state,
    details: [text('webhookCounts', { waiting, parked, next })],
    ...help(state, text('webhooksToDo')),
  };
  if (count > 0) return { ...part, says: text('webhooksOff', { count }) };
  if (state !== 'well') return { ...part, says: text('webhooksLate') };
  return { ...part, says: text(waiting === 0 ? 'webhooksWell' : 'messagesWait') };
}

function sealsPart({ seals: { state, lastSealedAt, unsealedEntries: count } }: HealthReport): Part {
  const part = { title: text('seals'), state, ...help(state, text('sealsToDo')) };
  if (state !== 'well') return { ...part, says: text('sealsLate', { count }) };
  if (lastSealedAt === null) return { ...part, says: text('sealsNever') };
  return { ...part, says: text('sealsWell', { when: dayAndTime(lastSealedAt) }) };
}

function importPart({ lastImport }: HealthReport): Part {
  return {
    title: text('lastImport'),
    says: lastImport === null ? text('importNone') : importWords(lastImport),
    toImports: true,
  };
}

function importWords({ fileName: file, status, at }: NonNullable<HealthReport['lastImport']>): string {
  const facts = { file, when: dayAndTime(at) };
  switch (status) {
    case 'running':
      return text('importRunning', facts);
    case 'failed':
      return text('importFailed', facts);
    case 'undone':
      return text('importUndone', facts);
    default:
      return text('importApplied', facts);
  }
}

function contentPart({ contentPublishedAt: at }: HealthReport): Part {
  return {
    title: text('content'),
    says: at === null ? text('contentNone') : text('contentAt', { when: dayAndTime(at) }),
  };
}
