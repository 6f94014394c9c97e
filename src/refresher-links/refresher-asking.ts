import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { secretToken, sha256 } from '../common/random.js';
import { Env } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { Notices } from '../notifications/notices.js';
import { addToMonth, monthAt } from '../tip-calendar/month.js';
import { type Look, roundWithin } from './due-questions.js';
import {
  type Candidate,
  type Occasion,
  OCCASIONS,
  type Place,
  RefresherLinksRepository,
} from './refresher-links.repository.js';
import { refresherWords } from './refresher-words.js';

const LOOKED_AT = 'refresher.looked-at';
const DAY_MS = 86_400_000;
/** After a long stop nobody gets a heap of old questions; Home asks them one by one. */
const LOOKED_BACK_DAYS = 7;
/** Questions a run. */
const PAGE = 2_000;
/** Questions come back for less than so many months. */
const ASKED_ABOUT_MONTHS = 6;
/** A digest says a question for so long, a link opens it for so long. */
const SAID_DAYS = 7;
const OPEN_DAYS = 30;

interface DueQuestion extends Candidate {
  round: number;
}

/** Daily, tells people of the refresher questions that have come back since the last look, each with a link that answers it. */
@Injectable()
export class RefresherAsking implements EventConsumer {
  readonly name = 'refresher-links.asking';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly links: RefresherLinksRepository,
    private readonly notices: Notices,
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** A repeat, also by another process at the same time, tells nobody twice. */
  async consume(): Promise<void> {
    const now = this.clock.now();
    await inShortRuns(this.transactions, (most) => this.links.deleteExpired(now, most));
    const look = { after: await this.lookedAt(now), upTo: now };
    for (const occasion of OCCASIONS) await this.askAfter(occasion, look);
    await this.transactions.run(() => this.settings.put(LOOKED_AT, now.toISOString()));
  }

  private async lookedAt(now: Date): Promise<Date> {
    const known = await this.settings.find(LOOKED_AT);
    const looked = typeof known === 'string' ? new Date(known) : daysAfter(now, -1);
    const earliest = daysAfter(now, -LOOKED_BACK_DAYS);
    return looked > earliest ? looked : earliest;
  }

  private async askAfter(occasion: Occasion, look: Look): Promise<void> {
    let after: Place | null = null;
    for (;;) {
      const page: Place[] = await this.links.happened(occasion, look, after, PAGE);
      await this.ask(await this.dueQuestions(occasion, page, look), look);
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async ask(due: readonly DueQuestion[], look: Look): Promise<void> {
    if (due.length === 0) return;
    const asked = due.map((question) => ({ ...question, token: secretToken() }));
    const now = look.upTo;
    const saidUntil = daysAfter(now, SAID_DAYS);
    await this.transactions.run(
      async () => {
        const made = await this.links.make(
          asked.map(({ token, ...rest }) => ({ ...rest, tokenHash: sha256(token) })),
          now,
          daysAfter(now, OPEN_DAYS),
        );
        const notices = asked.flatMap(({ personId, period, round, title, question, token }) => {
          const linkId = made.get(sha256(token));
          if (linkId === undefined) return [];
          return {
            cause: `refresher:${personId}:${period}:${round}`,
            personId,
            kind: 'refresher' as const,
            aboutId: linkId,
            told: refresherWords(title, question, token),
            expiresAt: saidUntil,
          };
        });
        await this.notices.gather(notices);
      },
      { work: 'bulk' },
    );
  }

  private async dueQuestions(occasion: Occasion, page: readonly Place[], look: Look): Promise<DueQuestion[]> {
    if (page.length === 0) return [];
    const since = addToMonth(monthAt(look.upTo, this.env.COMPANY_TIME_ZONE), -ASKED_ABOUT_MONTHS);
    const ids = page.map(({ id }) => id);
    const candidates = await this.links.candidates(occasion, ids, since, look.upTo);
    if (candidates.length === 0) return [];
    const personIds = [...new Set(candidates.map(({ personId }) => personId))];
    const answers = groupBy(await this.links.answersOf(personIds, since), keyOf);
    return candidates.flatMap((candidate) => {
      const round = roundWithin(
        { since: candidate.since, answers: answers.get(keyOf(candidate)) ?? [] },
        look,
      );
      return round === null ? [] : { ...candidate, round };
    });
  }
}

const daysAfter = (instant: Date, days: number) => new Date(instant.getTime() + days * DAY_MS);

const keyOf = ({ personId, period }: Pick<Candidate, 'personId' | 'period'>) => `${personId} ${period}`;
