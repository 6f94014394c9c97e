import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { publicId } from '../common/random.js';
import { Env } from '../config/env.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { QUARTER_BEGAN } from '../events/ticker.js';
import type { NoticeKind } from '../notice-preferences/notice-kinds.js';
import { OutboxRepository, type PlannedMessage } from '../outbox/outbox.repository.js';
import { readWords } from '../outbox/words.js';
import { MessageTemplates, type Say } from '../message-templates/message-templates.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type DigestTime, digestTime } from './digest-hour.js';
import { footerOf, outwardOf } from './digest-way.js';
import { digestOf } from './digest-words.js';
import { NoticesStart } from './notices-start.js';
import { type WorkedDays, WritingDays } from './writing-days.js';
import { DigestsRepository, type Place, type Recipient, type WaitingNotice } from './digests.repository.js';

const A_PAGE = 1_000;
/** A digest that was not sent is looked at for so long: its notices may be said on another day. */
const TAKEN_BACK_WITHIN_MS = 4 * 86_400_000;
const BEGINNING: Place = { digestAt: new Date(0), id: 0 };

/** Looked up before something is said: of these notices, which do not hold any more. */
export interface NoticeCheck {
  readonly kinds: readonly NoticeKind[];
  outdated(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>>;
}

/** Asked before something is said: of these notices, which a message of its own has said already. The inbox keeps them. */
export interface SaidElsewhere {
  readonly kinds: readonly NoticeKind[];
  saidElsewhere(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>>;
}

/** When it is a time to write to people. */
interface Openings {
  times: ReadonlyMap<string | null, DigestTime>;
  worked: WorkedDays;
}

/** What is done with the notices of some people. */
interface Plan {
  messages: (PlannedMessage & { publicId: string; noticeIds: number[] })[];
  keptToInbox: number[];
  retracted: number[];
}

/**
 * Every quarter of an hour, gathers what waits for people whose hour has come into one message each: at most one a person and day. Any number
 * of processes may do so at once; whose message stands in the outbox has said its notices, the others wait for another day.
 */
@Injectable()
export class Digests implements EventConsumer {
  readonly name = 'notifications.digests';
  readonly kinds = [QUARTER_BEGAN];
  private readonly checks: NoticeCheck[] = [];
  private readonly elsewhere: SaidElsewhere[] = [];

  constructor(
    private readonly digests: DigestsRepository,
    private readonly people: PeopleRepository,
    private readonly outbox: OutboxRepository,
    private readonly start: NoticesStart,
    private readonly days: WritingDays,
    private readonly templates: MessageTemplates,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Called by a feature's module when it starts: lets it take back what does not hold any more. */
  register(check: NoticeCheck): void {
    this.checks.push(check);
  }

  /** Called by a feature that says things by messages of their own: leaves out of digests what those say. */
  leaveOut(said: SaidElsewhere): void {
    this.elsewhere.push(said);
  }

  async consume(): Promise<void> {
    await this.assemble();
  }

  /** Writes the digests that are due now. */
  async assemble(): Promise<void> {
    const now = this.clock.now();
    const since = (await this.start.find()) ?? new Date(0);
    if (since > now) return;
    await this.transactions.run(() =>
      this.digests.takeBack(new Date(now.getTime() - TAKEN_BACK_WITHIN_MS), now),
    );
    await inShortRuns(this.transactions, (most) => this.digests.letLapse(since, now, most));
    const worked = await this.days.current();
    const times = await this.openZones(now, worked);
    if (times.size === 0) return;
    for (let place = BEGINNING; ;) {
      const waiting = await this.digests.waitingAfter(place, now, A_PAGE);
      const last = waiting.at(-1);
      if (!last) return;
      place = last;
      await this.writeTo([...new Set(waiting.map(({ personId }) => personId))], { times, worked }, now);
    }
  }

  /** The time zones in which it is a time to write to people who work today; null stands for those of whom none is known. */
  private async openZones(now: Date, worked: WorkedDays): Promise<Map<string | null, DigestTime>> {
    const zones = [...(await this.people.timeZones(this.env.COMPANY_TIME_ZONE)), null];
    const times = zones.map(
      (zone) => [zone, digestTime(now, zone ?? this.env.COMPANY_TIME_ZONE, this.env.DIGEST_AT)] as const,
    );
    return new Map(
      times.flatMap(([zone, time]) =>
        time && worked.isWorkedSomewhere(time.day) ? [[zone, time] as const] : [],
      ),
    );
  }

  private async writeTo(personIds: readonly number[], { times, worked }: Openings, now: Date): Promise<void> {
    const recipients = (await this.digests.recipients(personIds, now)).filter(
      ({ zone, location, isServing, isToStart, isAbsent }) => {
        const time = times.get(zone);
        // Whoever is away, has the day off, or is yet to begin, is told once they are there.
        return time && worked.isWorked(time.day, location) && !isAbsent && (isServing || !isToStart);
      },
    );
    for (const [day, group] of groupBy(recipients, ({ zone }) => times.get(zone)?.day ?? ''))
      await this.writeOn(day, group, times, now);
  }

  private async writeOn(
    day: Day,
    recipients: readonly Recipient[],
    times: ReadonlyMap<string | null, DigestTime>,
    now: Date,
  ): Promise<void> {
    const personIds = recipients.map(({ personId }) => personId);
    const waiting = await this.digests.waitingFor(personIds, now);
    const retracted = await this.outdated(waiting);
    const written = await this.digests.withDigest(personIds, day);
    const holds = waiting.filter(({ id }) => !retracted.has(id));
    const elsewhere = await this.saidElsewhere(holds);
    const isForApp = ({ id, isAppOnly }: WaitingNotice) => isAppOnly || elsewhere.has(id);
    const holding = groupBy(
      holds.filter((notice) => !isForApp(notice)),
      ({ personId }) => personId,
    );
    const plan: Plan = {
      messages: [],
      keptToInbox: holds.filter(isForApp).map(({ id }) => id),
      retracted: [...retracted],
    };
    const say = await this.templates.sayer(['digest', 'chat-rest'], personIds);
    for (const recipient of recipients) {
      const notices = holding.get(recipient.personId) ?? [];
      const until = times.get(recipient.zone)?.until;
      if (notices.length === 0 || !until) continue;
      const { personId, isServing } = recipient;
      const to = outwardOf(recipient);
      if (to === null || !isServing) plan.keptToInbox.push(...notices.map(({ id }) => id));
      else if (!written.has(personId))
        plan.messages.push({
          ...this.messageTo(recipient, notices, say),
          to,
          day,
          sendAt: now,
          expiresAt: until,
        });
    }
    await this.transactions.run(() => this.carryOut(plan, day, now));
  }

  private messageTo(
    { personId, givenName, chatChannelId }: Recipient,
    notices: readonly WaitingNotice[],
    say: Say,
  ) {
    const messageId = publicId();
    const { subject, words } = digestOf(
      givenName,
      notices.map((notice) => ({ ...notice, words: readWords(notice.words) })),
      (told) => say(told, personId),
      footerOf(messageId, chatChannelId, notices),
    );
    return {
      publicId: messageId,
      noticeIds: notices.map(({ id }) => id),
      personId,
      slot: 'digest',
      kind: 'digest' as const,
      reach: 'at-work' as const,
      subject,
      words: JSON.stringify(words),
    };
  }

  private async carryOut({ messages, keptToInbox, retracted }: Plan, day: Day, now: Date): Promise<void> {
    await this.digests.retract(retracted);
    await this.digests.keepToInbox(keptToInbox);
    if (messages.length === 0) return;
    await this.outbox.plan(messages, now);
    const ours = await this.outbox.planned(messages.map((message) => message.publicId));
    const said = messages.filter((message) => ours.has(message.publicId));
    await this.digests.said(
      said.flatMap(({ noticeIds }) => noticeIds),
      day,
    );
  }

  private async outdated(waiting: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    return await askedOf(this.checks, waiting, (check, concerned) => check.outdated(concerned));
  }

  private async saidElsewhere(waiting: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    return await askedOf(this.elsewhere, waiting, (said, concerned) => said.saidElsewhere(concerned));
  }
}

/** Asks each feature about the notices of its kinds, and puts the answers together. */
async function askedOf<A extends { readonly kinds: readonly NoticeKind[] }>(
  askable: readonly A[],
  waiting: readonly WaitingNotice[],
  ask: (one: A, concerned: readonly WaitingNotice[]) => Promise<ReadonlySet<number>>,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const one of askable) {
    const concerned = waiting.filter(({ kind }) => one.kinds.includes(kind));
    if (concerned.length === 0) continue;
    for (const id of await ask(one, concerned)) found.add(id);
  }
  return found;
}
