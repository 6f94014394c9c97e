import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf, startOfDay } from '../common/days.js';
import { Env } from '../config/env.js';
import { VERSION } from '../config/version.js';
import { COURSES_PUBLISHED } from '../content/content-publishing.js';
import { EventRunner } from '../events/event-runner.js';
import { DAY_BEGAN, HOUR_BEGAN } from '../events/ticker.js';
import type { OutboxCounts } from '../outbox/outbox-list.repository.js';
import { Deliveries, type DeliveryCounts } from './deliveries.js';
import { HealthReportRepository, type LastImport, type Told } from './health-report.repository.js';
import type {
  HealthChannelView,
  HealthDailyWorkView,
  HealthImportView,
  HealthReportView,
} from './health-report.view.js';
import { healthOf } from './health-state.js';
import { metricsOf } from './metrics.js';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Whether what works by itself does, for those who have to notice when it does not. */
@Injectable()
export class HealthReportService {
  private readonly startedAt: Date;

  constructor(
    private readonly report: HealthReportRepository,
    private readonly runner: EventRunner,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {
    this.startedAt = clock.now();
  }

  async get(): Promise<HealthReportView> {
    return await this.reportOn(await this.deliveries.read());
  }

  /** The same in figures, in the text format of Prometheus. */
  async metrics(): Promise<string> {
    const deliveries = await this.deliveries.read();
    return metricsOf(await this.reportOn(deliveries), deliveries);
  }

  private async reportOn(deliveries: DeliveryCounts): Promise<HealthReportView> {
    const now = this.clock.now();
    const zone = this.env.COMPANY_TIME_ZONE;
    const today = dayOf(now, zone);
    const answeredInMs = await this.report.answerMs();
    const hour = await this.report.lastTold(HOUR_BEGAN);
    const day = await this.report.lastTold(DAY_BEGAN);
    const isDayBegun = (await this.report.find(`${DAY_BEGAN}:${today}`)) !== null;
    const work = await this.workOf(day);
    const lags = await this.report.lags(this.runner.consumerNames);
    const seals = await this.report.seals();
    const { email, chat, webhooks, brokenChats, hasMailServer } = deliveries;
    const parked = sum(lags.map((lag) => lag.parked));
    const waiting = lags.filter((lag) => lag.waiting > 0);
    const health = healthOf({
      now,
      answerMs: answeredInMs,
      lastHourAt: hour?.at ?? null,
      isDayBegun,
      dayBeganAt: startOfDay(today, zone),
      dayWorkWaitsSince: work.partsOpen > 0 ? (day?.at ?? null) : null,
      oldestWaitingAt: waiting[0]?.oldestAt ?? null,
      parked,
      firstMessageAt: earliest([email.oldestWaitingAt, chat.oldestWaitingAt]),
      firstWebhookAt: webhooks.oldestWaitingAt,
      brokenChats,
      webhooksSwitchedOff: webhooks.switchedOff,
      oldestUnsealedAt: seals.oldestUnsealedAt,
      startedAt: this.startedAt,
    });
    return {
      checkedAt: now.toISOString(),
      version: VERSION,
      database: { state: health.database, kind: this.report.databaseKind, answeredInMs },
      clock: { state: health.clock, lastHourAt: iso(hour?.at ?? null) },
      dailyWork: { state: health.dailyWork, day: day && dayOf(day.at, zone), ...work },
      news: {
        state: health.news,
        waiting: sum(lags.map((lag) => lag.waiting)),
        parked,
        behind: lags.map(({ consumer: name, oldestAt, ...counts }) => ({
          name,
          ...counts,
          oldestAt: oldestAt.toISOString(),
        })),
      },
      seals: { state: health.seals, lastSealedAt: iso(seals.lastAt), unsealedEntries: seals.unsealed },
      messages: {
        state: health.messages,
        hasMailServer,
        mail: toChannelView(email),
        chat: toChannelView(chat),
        brokenChats,
      },
      webhooks: {
        state: health.webhooks,
        waiting: webhooks.waiting,
        firstAt: iso(webhooks.oldestWaitingAt),
        parked: webhooks.parked,
        switchedOff: webhooks.switchedOff,
      },
      lastImport: toImportView(await this.report.lastImport()),
      contentPublishedAt: iso(await this.report.lastAct(COURSES_PUBLISHED)),
    };
  }

  private async workOf(day: Told | null): Promise<Omit<HealthDailyWorkView, 'state' | 'day'>> {
    if (!day) return { begunAt: null, doneAt: null, partsDone: 0, partsOpen: 0 };
    const { done, open, doneAt } = await this.report.progressOf(day.id);
    return { begunAt: iso(day.at), doneAt: open > 0 ? null : iso(doneAt), partsDone: done, partsOpen: open };
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

const earliest = (instants: readonly (Date | null)[]) =>
  instants.filter((one) => one !== null).toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;

const toChannelView = ({
  waiting,
  oldestWaitingAt,
  failed,
  unconfirmed,
}: OutboxCounts): HealthChannelView => ({
  waiting,
  firstAt: iso(oldestWaitingAt),
  failed,
  unconfirmed,
});

const toImportView = (last: LastImport | null): HealthImportView | null =>
  last && { id: last.publicId, fileName: last.fileName, status: last.status, at: last.at.toISOString() };
