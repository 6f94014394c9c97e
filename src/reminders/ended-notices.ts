import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { Transactions } from '../database/transactions.js';
import type { BatchConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { type GatheredNotice, Notices } from '../notifications/notices.js';
import { TRACK_COMPLETED } from '../progress/track-progress.js';
import { ENROLMENTS_TAKEN_BACK } from '../revocations/revocations.js';
import { CREDIT_TAKEN_BACK, CREDITED } from '../enrolment-decisions/decision-acts.js';
import type { Told } from '../message-texts/message-catalogue.js';
import { endedWords, resultWords } from './reminder-words.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { type EndedEnrolment, RemindersRepository } from './reminders.repository.js';

type Ended = 'completed' | 'credited' | 'credit-lost' | 'waived' | 'withdrawn';

/** What each piece of news says of its enrolments. */
const STATUS: Readonly<Record<string, Ended>> = {
  [TRACK_COMPLETED]: 'completed',
  [CREDITED]: 'credited',
  [CREDIT_TAKEN_BACK]: 'credit-lost',
  'enrolments.waived': 'waived',
  'enrolments.withdrawn': 'withdrawn',
  [ENROLMENTS_TAKEN_BACK]: 'withdrawn',
};
/** As what it is told. */
const KINDS = {
  completed: 'completed',
  credited: 'completed',
  'credit-lost': 'enrolled',
  waived: 'waived',
  withdrawn: 'withdrawn',
} as const satisfies Record<Ended, string>;
/** Enrolments asked about in one statement. */
const CHUNK = 500;
const WORTH_SAYING_MS = 14 * 86_400_000;

/** Tells people that a track is done or counts as done, or does not any more, that they are excused from one, or that one is not asked of them any more. */
@Injectable()
export class EndedNotices implements BatchConsumer {
  readonly name = 'reminders.ended';
  readonly kinds = Object.keys(STATUS);

  constructor(
    private readonly repository: RemindersRepository,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consumeTogether(events: readonly StoredEvent[]): Promise<void> {
    const since = await this.start.since(this.clock.now());
    const worthSaying = events.filter(({ occurredAt }) => occurredAt >= since).flatMap(endedIn);
    for (const [status, ended] of groupBy(worthSaying, (one) => one.status))
      for (let start = 0; start < ended.length; start += CHUNK)
        await this.tell(status, ended.slice(start, start + CHUNK));
  }

  private async tell(kind: Ended, ended: readonly EndedAt[]): Promise<void> {
    const at = new Map(ended.map((one) => [one.enrolmentId, one.at]));
    const still = await this.repository.inState([...at.keys()], kind);
    const heard = await this.heard(kind, still);
    const notices = still.flatMap((one) => {
      const endedAt = at.get(one.enrolmentId);
      return endedAt && heard.has(one.enrolmentId) ? [noticeOf(kind, one, endedAt)] : [];
    });
    if (notices.length > 0) await this.transactions.run(() => this.notices.gather(notices));
  }

  /** Whoever never heard of it, since it was taken back at once, need not hear that it is gone. */
  private async heard(kind: Ended, enrolments: readonly EndedEnrolment[]): Promise<ReadonlySet<number>> {
    const ids = enrolments.map(({ enrolmentId }) => enrolmentId);
    if (ids.length === 0 || kind === 'completed' || kind === 'credited') return new Set(ids);
    return kind === 'credit-lost'
      ? await this.repository.heardOfCredit(ids)
      : await this.repository.heardOf(ids);
  }
}

interface EndedAt {
  enrolmentId: number;
  status: Ended;
  at: Date;
}

/** The enrolments that a piece of news is about. */
function endedIn({ kind, subjectId, payload, occurredAt: at }: StoredEvent): EndedAt[] {
  const { enrolmentIds } = payload;
  const ids = Array.isArray(enrolmentIds)
    ? enrolmentIds.map(Number)
    : [subjectId].filter((id) => id !== null);
  return ids.map((enrolmentId) => ({ enrolmentId, status: STATUS[kind] ?? 'withdrawn', at }));
}

const noticeOf = (kind: Ended, one: EndedEnrolment, at: Date): GatheredNotice => ({
  // An enrolment that was opened again may end again.
  cause:
    kind === 'completed' ? `completed:${one.enrolmentId}` : `${kind}:${one.enrolmentId}:${at.toISOString()}`,
  personId: one.personId,
  kind: KINDS[kind],
  aboutId: one.enrolmentId,
  told: wordsOf(kind, one),
  expiresAt: new Date(at.getTime() + WORTH_SAYING_MS),
});

function wordsOf(kind: Ended, one: EndedEnrolment): Told {
  return kind === 'waived' || kind === 'withdrawn' ? endedWords(kind, one.title) : resultWords(kind, one);
}
