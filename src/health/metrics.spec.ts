import { expect, it } from '@jest/globals';
import type { DeliveryCounts } from './deliveries.js';
import type { HealthReportView } from './health-report.view.js';
import { metricsOf } from './metrics.js';

const REPORT: HealthReportView = {
  checkedAt: '2026-11-23T12:00:00.000Z',
  version: '1.0 "beta"',
  database: { state: 'well', kind: 'mariadb', answeredInMs: 4 },
  clock: { state: 'well', lastHourAt: '2026-11-23T11:00:00.000Z' },
  dailyWork: { state: 'well', day: '2026-11-23', begunAt: null, doneAt: null, partsDone: 3, partsOpen: 2 },
  news: {
    state: 'late',
    waiting: 5,
    parked: 1,
    behind: [{ name: 'a', waiting: 5, parked: 1, oldestAt: '2026-11-23T11:59:30.000Z' }],
  },
  seals: { state: 'well', lastSealedAt: null, unsealedEntries: 7 },
  messages: {
    state: 'well',
    hasMailServer: true,
    mail: { waiting: 2, firstAt: null, failed: 1, unconfirmed: 3 },
    chat: { waiting: 1, firstAt: null, failed: 0, unconfirmed: 0 },
    brokenChats: 1,
  },
  webhooks: { state: 'well', waiting: 4, firstAt: null, parked: 1, switchedOff: 2 },
  lastImport: null,
  contentPublishedAt: null,
};
const EMAIL = { waiting: 2, oldestWaitingAt: null, underWay: 0, failed: 1, unconfirmed: 3 };
const DELIVERIES: DeliveryCounts = {
  hasMailServer: true,
  email: EMAIL,
  chat: {
    waiting: 1,
    oldestWaitingAt: new Date('2026-11-23T11:58:00Z'),
    underWay: 0,
    failed: 0,
    unconfirmed: 0,
  },
  webhooks: { waiting: 4, oldestWaitingAt: new Date('2026-11-23T11:59:00Z'), parked: 1, switchedOff: 2 },
  brokenChats: 1,
};

it('says each figure in seconds and whole numbers, with what it means', () => {
  const lines = metricsOf(REPORT, DELIVERIES).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '# TYPE inhouse_outbox_waiting gauge',
      'inhouse_info{version="1.0 \\"beta\\"",database="mariadb"} 1',
      'inhouse_database_answer_seconds 0.004',
      'inhouse_clock_hour_age_seconds 3600',
      'inhouse_daily_work_open_parts 2',
      'inhouse_news_oldest_seconds 30',
      'inhouse_outbox_waiting 2',
      'inhouse_outbox_oldest_seconds 0',
      'inhouse_outbox_unconfirmed 3',
      'inhouse_chat_waiting 1',
      'inhouse_chat_oldest_seconds 120',
      'inhouse_chat_broken 1',
      'inhouse_webhooks_waiting 4',
      'inhouse_webhooks_switched_off 2',
      'inhouse_webhooks_oldest_seconds 60',
      'inhouse_webhooks_parked 1',
      'inhouse_audit_unsealed_entries 7',
    ]),
  );
});

it('leaves out what is not known, and calls nothing negative though clocks differ', () => {
  const text = metricsOf(
    { ...REPORT, clock: { state: 'late', lastHourAt: null } },
    { ...DELIVERIES, email: { ...EMAIL, oldestWaitingAt: new Date('2026-11-23T12:00:05Z') } },
  );
  expect(text).not.toContain('clock_hour');
  expect(text).toContain('inhouse_outbox_oldest_seconds 0\n');
});
