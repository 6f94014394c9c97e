import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { NoticesRepository } from './notices.repository.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import type { Reach } from '../outbox/reachability.js';
import type { Words } from '../outbox/words.js';

/** What a feature wants said to somebody in a message of its own, such as an invitation. */
export interface Notice {
  /** What made it necessary, such as `invited:12:3`: the same cause is told once, ever. */
  cause: string;
  personId: number;
  kind: string;
  reach: Reach;
  subject: string;
  words: Words;
  /** After that it is not worth saying. */
  expiresAt: Date;
}

const CHUNK = 500;

/** Where features say what people should hear; which message carries it, and when, is decided here. */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /**
   * Says each in a message of its own, at once, inside the caller's run. Whoever has no address gets none. Returns how many causes are new.
   */
  async say(notices: readonly Notice[]): Promise<number> {
    const now = this.clock.now();
    const day = dayOf(now, this.env.COMPANY_TIME_ZONE);
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
        const { kind, reach, subject, words, expiresAt } = notice;
        return [
          {
            personId,
            address: email,
            day,
            slot: `notice ${noticeId}`,
            kind,
            reach,
            expiresAt,
            subject: subject.slice(0, 200),
            words: JSON.stringify(words),
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
}
