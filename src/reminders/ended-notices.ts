import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { Notices } from '../notifications/notices.js';
import { TRACK_COMPLETED } from '../progress/track-progress.js';
import { ENROLMENTS_TAKEN_BACK } from '../revocations/revocations.js';
import { CREDIT_TAKEN_BACK, CREDITED } from '../enrolment-decisions/decision-acts.js';
import { completedWords, creditedWords, creditLostWords, endedWords, type Told } from './reminder-words.js';
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
const WORTH_SAYING_MS = 14 * 86_400_000;

/** Tells people that a track is done or counts as done, or does not any more, that they are excused from one, or that one is not asked of them any more. */
@Injectable()
export class EndedNotices implements EventConsumer {
  readonly name = 'reminders.ended';
  readonly kinds = Object.keys(STATUS);

  constructor(
    private readonly repository: RemindersRepository,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume({ kind, subjectId, payload, occurredAt }: StoredEvent): Promise<void> {
    if ((await this.start.since(this.clock.now())) > occurredAt) return;
    const { enrolmentIds } = payload;
    const ids = Array.isArray(enrolmentIds)
      ? enrolmentIds.map(Number)
      : [subjectId].filter((id) => id !== null);
    const status = STATUS[kind] ?? 'withdrawn';
    const ended = await this.repository.inState(ids, status);
    if (status === 'completed' || status === 'credited') return await this.tell(status, ended, occurredAt);
    // Whoever never heard of it, since it was taken back at once, need not hear that it is gone.
    const about = ended.map(({ enrolmentId }) => enrolmentId);
    const heard =
      status === 'credit-lost'
        ? await this.repository.heardOfCredit(about)
        : await this.repository.heardOf(about);
    const told = ended.filter(({ enrolmentId }) => heard.has(enrolmentId));
    await this.tell(status, told, occurredAt);
  }

  private async tell(kind: Ended, enrolments: readonly EndedEnrolment[], at: Date): Promise<void> {
    if (enrolments.length === 0) return;
    const notices = enrolments.map((one) => ({
      // An enrolment that was opened again may end again.
      cause:
        kind === 'completed'
          ? `completed:${one.enrolmentId}`
          : `${kind}:${one.enrolmentId}:${at.toISOString()}`,
      personId: one.personId,
      kind: KINDS[kind],
      aboutId: one.enrolmentId,
      ...wordsOf(kind, one),
      expiresAt: new Date(at.getTime() + WORTH_SAYING_MS),
    }));
    await this.transactions.run(() => this.notices.gather(notices));
  }
}

function wordsOf(kind: Ended, one: EndedEnrolment): Told {
  if (kind === 'completed') return completedWords(one);
  if (kind === 'credited') return creditedWords(one);
  return kind === 'credit-lost' ? creditLostWords(one) : endedWords(kind, one.title);
}
