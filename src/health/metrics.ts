import type { OutboxCounts } from '../outbox/outbox-list.repository.js';
import type { DeliveryCounts } from './deliveries.js';
import type { HealthReportView } from './health-report.view.js';

/** One figure, in the base units that Prometheus asks for; null is left out. */
interface Gauge {
  name: string;
  help: string;
  value: number | null;
  labels?: Record<string, string>;
}

/** The report, the outbox and webhooks as gauges, in the text format of Prometheus (version 0.0.4). */
export function metricsOf(report: HealthReportView, deliveries: DeliveryCounts): string {
  const now = Date.parse(report.checkedAt);
  const secondsSince = (at: string | Date | null | undefined) =>
    at ? Math.max(0, (now - new Date(at).getTime()) / 1000) : null;
  const { database, clock, dailyWork, news, seals } = report;
  const { email, chat, webhooks, brokenChats } = deliveries;
  const gauges: Gauge[] = [
    {
      name: 'info',
      help: 'Which version runs, on which database.',
      value: 1,
      labels: { version: report.version, database: database.kind },
    },
    {
      name: 'database_answer_seconds',
      help: 'How long the database took to answer.',
      value: database.answeredInMs / 1000,
    },
    {
      name: 'clock_hour_age_seconds',
      help: 'Time since the hour was last told; everything regular hangs on it.',
      value: secondsSince(clock.lastHourAt),
    },
    {
      name: 'daily_work_open_parts',
      help: 'Parts of the work of the day that are not done yet.',
      value: dailyWork.partsOpen,
    },
    { name: 'news_waiting', help: 'News that parts of the program have yet to take.', value: news.waiting },
    { name: 'news_parked', help: 'News that a part gave up after ten tries.', value: news.parked },
    {
      name: 'news_oldest_seconds',
      help: 'For how long the oldest of these has waited.',
      value: secondsSince(news.behind[0]?.oldestAt) ?? 0,
    },
    ...channelGauges('outbox', 'Messages by mail', email, secondsSince),
    ...channelGauges('chat', 'Messages to chats', chat, secondsSince),
    {
      name: 'chat_broken',
      help: 'Chats of departments whose service says that their webhook is gone.',
      value: brokenChats,
    },
    { name: 'webhooks_waiting', help: 'Webhooks that wait to be delivered.', value: webhooks.waiting },
    {
      name: 'webhooks_oldest_seconds',
      help: 'For how long the oldest of these could have been delivered.',
      value: secondsSince(webhooks.oldestWaitingAt) ?? 0,
    },
    {
      name: 'webhooks_parked',
      help: 'Webhooks that were given up and are still kept.',
      value: webhooks.parked,
    },
    {
      name: 'webhooks_switched_off',
      help: 'Webhooks that were switched off, since nothing went well for days.',
      value: webhooks.switchedOff,
    },
    {
      name: 'audit_unsealed_entries',
      help: 'Audit entries that no seal covers yet.',
      value: seals.unsealedEntries,
    },
  ];
  return gauges.flatMap(linesOf).join('');
}

function channelGauges(
  name: string,
  what: string,
  { waiting, oldestWaitingAt, underWay, failed, unconfirmed }: OutboxCounts,
  secondsSince: (at: Date | null) => number | null,
): Gauge[] {
  return [
    { name: `${name}_waiting`, help: `${what} that wait to be sent.`, value: waiting },
    {
      name: `${name}_oldest_seconds`,
      help: `For how long the oldest of these could have been sent.`,
      value: secondsSince(oldestWaitingAt) ?? 0,
    },
    { name: `${name}_under_way`, help: `${what} that a process has in hand.`, value: underWay },
    { name: `${name}_failed`, help: `${what} that were given up and are still kept.`, value: failed },
    {
      name: `${name}_unconfirmed`,
      help: `${what} of which nobody knows whether they arrived.`,
      value: unconfirmed,
    },
  ];
}

function linesOf({ name, help, value, labels = {} }: Gauge): string[] {
  if (value === null) return [];
  const full = `inhouse_${name}`;
  const pairs = Object.entries(labels).map(
    ([label, text]) => `${label}="${text.replace(/[\\"\n]/g, '\\$&')}"`,
  );
  const set = pairs.length > 0 ? `{${pairs.join(',')}}` : '';
  return [`# HELP ${full} ${help}\n`, `# TYPE ${full} gauge\n`, `${full}${set} ${value}\n`];
}
