import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { PeopleRepository } from '../people/people.repository.js';
import { Notices } from '../notifications/notices.js';
import { type DueStep, dueSteps } from './due-steps.js';
import { localDays } from './local-days.js';
import { dueWords } from './reminder-words.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { dueCause, type DueEnrolment, RemindersRepository } from './reminders.repository.js';

const A_PAGE = 1_000;
/** So long after its day a reminder of something overdue is worth sending. */
const WORTH_SAYING_MS = 7 * 86_400_000;

/** Every hour, reminds people of what is due soon or overdue, on the days of the ladder where they are; a repeat says nothing twice. */
@Injectable()
export class DueReminders implements EventConsumer {
  readonly name = 'reminders.due';
  readonly kinds = [HOUR_BEGAN];

  constructor(
    private readonly repository: RemindersRepository,
    private readonly notices: Notices,
    private readonly people: PeopleRepository,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    if ((await this.start.since(now)) > now) return;
    const zones = await this.people.timeZones(this.env.COMPANY_TIME_ZONE);
    for (const { day, zones: here } of localDays(zones, now))
      for (const step of dueSteps(day)) await this.remind(step, here, now);
  }

  private async remind(step: DueStep, zones: readonly string[], now: Date): Promise<void> {
    for (let afterId = 0; ;) {
      const due = await this.repository.dueFor(step, zones, now, afterId, A_PAGE);
      const last = due.at(-1);
      if (!last) return;
      afterId = last.enrolmentId;
      await this.transactions.run(() => this.notices.gather(due.map((one) => noticeOf(step, one, now))));
    }
  }
}

function noticeOf(step: DueStep, enrolment: DueEnrolment, now: Date) {
  const isSoon = step.kind === 'due-soon';
  return {
    cause: dueCause(step, enrolment),
    personId: enrolment.personId,
    kind: step.kind,
    aboutId: enrolment.enrolmentId,
    told: dueWords(step.kind, enrolment),
    expiresAt: isSoon ? enrolment.dueAt : new Date(now.getTime() + WORTH_SAYING_MS),
  };
}
