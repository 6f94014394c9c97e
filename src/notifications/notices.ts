import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Env } from '../config/env.js';
import type { MessageKind, NoticeKind } from '../notice-preferences/notice-kinds.js';
import { NoticesRepository, type Retracted } from './notices.repository.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { type CalendarPart, shortSubject } from '../outbox/words.js';
import type { Reach } from '../outbox/reachability.js';
import { MessageTemplates, type Say } from '../message-templates/message-templates.js';
import type { Told } from '../message-texts/message-catalogue.js';
import type { Message } from '../message-texts/template.js';

/** What a feature wants said to somebody in a message of its own, such as an invitation. */
export interface Notice {
  /** What made it necessary, such as `invited:12:3`: the same cause is told once, ever. */
  cause: string;
  personId: number;
  kind: Exclude<MessageKind, NoticeKind>;
  reach: Reach;
  /** What it says: a message to be filled in, or one that is ready. */
  told: Told | Message;
  /** What a calendar reads of it. */
  calendar?: CalendarPart;
  /** After that it is not worth saying. */
  expiresAt: Date;
}

/** What a feature wants said to somebody in the inbox, and in the one digest of a day that they get by mail. */
export interface GatheredNotice {
  /** What made it necessary, such as `tip:12:2026-12`: the same cause is told once, ever. */
  cause: string;
  personId: number;
  kind: NoticeKind;
  /** The row that it is about, for `Digests.register`. */
  aboutId?: number;
  /** A message to be filled in, or one that is ready; its subject is its heading, and that of a digest that says nothing else. */
  told: Told | Message;
  /** From when on it stands in the inbox and a digest may say it; now, unless given. */
  sayAt?: Date;
  /** After that no mail says it any more; the inbox keeps it. */
  expiresAt: Date;
  /** It stands in the inbox and is said nowhere else, since it is for many at once. */
  isInAppOnly?: boolean;
}

const CHUNK = 500;

/** Where features say what people should hear; which message carries it, and when, is decided here. */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly outbox: OutboxRepository,
    private readonly templates: MessageTemplates,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /**
   * Says each in a message of its own, at once, inside the caller's run. Whoever has no address gets none. Returns how many causes are new.
   */
  async say(notices: readonly Notice[]): Promise<number> {
    const now = this.clock.now();
    const day = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const say = await this.sayer(notices);
    let fresh = 0;
    for (let start = 0; start < notices.length; start += CHUNK) {
      const some = new Map(notices.slice(start, start + CHUNK).map((one) => [one.cause, one]));
      const rows = [...some.values()].map(({ cause, personId, kind, expiresAt }) => ({
        cause,
        personId,
        kind,
        expiresAt,
        sayAt: now,
        subject: null,
        words: null,
      }));
      fresh += await this.notices.insert(rows, now);
      const unsaid = await this.notices.unsaid([...some.keys()]);
      const messages = unsaid.flatMap(({ noticeId, cause, personId, email }) => {
        const notice = some.get(cause);
        if (!notice || email === null) return [];
        const { kind, reach, told, calendar, expiresAt } = notice;
        const { subject, words } = 'message' in told ? say(told, personId) : told;
        return [
          {
            personId,
            to: { channel: 'email' as const, address: email },
            day,
            slot: `notice ${noticeId}`,
            kind,
            reach,
            expiresAt,
            subject,
            words: JSON.stringify({ ...words, ...(calendar && { calendar }) }),
            sendAt: now,
          },
        ];
      });
      if (messages.length === 0) continue;
      await this.outbox.plan(messages, now);
      await this.notices.saidAlone(unsaid.map(({ noticeId }) => noticeId));
    }
    return fresh;
  }

  /**
   * Takes back, inside the caller's run, what was said to at most 2,000 people and does not hold any more: what waits is not said, a message
   * that nobody has claimed is stopped (what else it says waits for another one), and nobody finds it unread in the inbox. What left or was read stays.
   */
  async retract(retracted: Retracted): Promise<void> {
    const now = this.clock.now();
    const unread = await this.notices.unreadAbout(retracted);
    if (unread.length === 0) return;
    const messageIds = [
      ...new Set(unread.flatMap(({ messageId }) => (messageId === null ? [] : [messageId]))),
    ];
    const stopped = messageIds.length === 0 ? [] : await this.outbox.retract(messageIds, now);
    if (stopped.length > 0) await this.notices.waitAgain(stopped, now);
    await this.notices.retract(unread.map(({ id }) => id));
  }

  /**
   * Puts each into the inbox from its time on, and lets the next digest of its person say it; inside the caller's run. Whoever has no address,
   * or wants the kind in the app alone, has it in the inbox. Returns how many causes are new.
   */
  async gather(notices: readonly GatheredNotice[]): Promise<number> {
    const now = this.clock.now();
    const say = await this.sayer(notices);
    const rows = notices.map(({ told, sayAt = now, isInAppOnly = false, ...rest }) => {
      const { subject, words } = 'message' in told ? say(told, rest.personId) : told;
      return {
        ...rest,
        publicId: publicId(),
        subject: shortSubject(subject),
        words: JSON.stringify(words),
        sayAt,
        digestAt: isInAppOnly ? null : sayAt,
      };
    });
    return await this.notices.insert(rows, now);
  }

  /** Words are chosen here, when it is said: a text that is changed later changes nothing that was said. */
  private async sayer(notices: readonly Pick<Notice, 'personId' | 'told'>[]): Promise<Say> {
    const messages = notices.flatMap(({ told }) => ('message' in told ? [told.message] : []));
    return await this.templates.sayer(
      messages,
      notices.map(({ personId }) => personId),
    );
  }
}
