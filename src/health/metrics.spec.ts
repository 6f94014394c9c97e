import { expect, it } from '@jest/globals';
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
  lastImport: null,
  contentPublishedAt: null,
};
const OUTBOX = { waiting: 2, oldestWaitingAt: null, underWay: 0, failed: 1, unconfirmed: 3 };
const WEBHOOKS = { waiting: 4, oldestWaitingAt: new Date('2026-11-23T11:59:00Z'), parked: 1 };

it('says each figure in seconds and whole numbers, with what it means', () => {
  const lines = metricsOf(REPORT, OUTBOX, WEBHOOKS).split('\n');
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
      'inhouse_webhooks_waiting 4',
      'inhouse_webhooks_oldest_seconds 60',
      'inhouse_webhooks_parked 1',
      'inhouse_audit_unsealed_entries 7',
    ]),
  );
});

it('leaves out what is not known, and calls nothing negative though clocks differ', () => {
  const text = metricsOf(
    { ...REPORT, clock: { state: 'late', lastHourAt: null } },
    { ...OUTBOX, oldestWaitingAt: new Date('2026-11-23T12:00:05Z') },
    WEBHOOKS,
  );
  expect(text).not.toContain('clock_hour');
  expect(text).toContain('inhouse_outbox_oldest_seconds 0\n');
});
