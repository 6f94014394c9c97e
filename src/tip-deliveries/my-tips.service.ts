import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Transactions } from '../database/transactions.js';
import type { Month } from '../tip-calendar/month.js';
import type { TipQuestion } from '../tips/tip.js';
import type { Acknowledgement } from './acknowledgement.js';
import { type NextAsk, nextAsk } from './refresher.js';
import { deliveryNotFound, questionNotDue } from './tip-deliveries.errors.js';
import { type AnswerRow, type DeliveryRow, TipDeliveriesRepository } from './tip-deliveries.repository.js';

const DAY_MS = 86_400_000;
/** A tip is shown on Home for so long at most; whoever comes back later finds it among their tips. */
const ON_HOME_DAYS = 35;
/** Questions come back for less than so many months. */
const ASKED_ABOUT = 6;

/** Somebody's tip, and how its question stands. */
export interface MyTip extends DeliveryRow {
  /** When the question comes back next; null where there is none, or it will not any more. */
  next: NextAsk | null;
}

/** A question that is to be answered now. */
export interface DueQuestion {
  tip: MyTip;
  question: TipQuestion;
  round: number;
}

/** An answer to be given: for which time, which option, and whether a message asked it before. */
export interface AnswerWish {
  round: number;
  choice: number;
  wasAsked?: boolean;
}

/** What an answer was worth. */
export interface Answered {
  answer: AnswerRow;
  question: TipQuestion;
  /** When it comes back; null where it will not any more. */
  comesBackAt: Date | null;
}

/** A person's own tips: reading, acknowledging, answering. Nobody else is shown any of it. */
@Injectable()
export class MyTips {
  constructor(
    private readonly deliveries: TipDeliveriesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The tip to be tried, until it is acknowledged, and the question that is due for longest; null where there is none. */
  async now(personId: number): Promise<{ tip: MyTip | null; question: DueQuestion | null }> {
    const now = this.clock.now();
    const tips = await this.withQuestions(
      personId,
      await this.deliveries.listOf(personId, null, ASKED_ABOUT),
    );
    const latest = tips[0];
    const isFresh = latest && now.getTime() - latest.plannedAt.getTime() < ON_HOME_DAYS * DAY_MS;
    const due = tips
      .flatMap((tip) => dueQuestionOf(tip, now) ?? [])
      // Whoever has not said a word to a tip is shown the tip first.
      .filter(({ tip }) => !(tip === latest && isFresh) || tip.acknowledgedAt !== null)
      .toSorted((one, other) => dueTime(one) - dueTime(other));
    return {
      tip: latest && isFresh && latest.acknowledgedAt === null ? latest : null,
      question: due[0] ?? null,
    };
  }

  async list<T>(personId: number, { limit, cursor }: PageQuery, view: (tip: MyTip) => T): Promise<Page<T>> {
    const before = cursor ? String(decodeCursor(cursor, ['text'])[0]) : null;
    const rows = await this.deliveries.listOf(personId, before, limit + 1);
    const tips = await this.withQuestions(personId, rows);
    return toPage(tips, limit, ({ period }) => [period], view);
  }

  /** Throws `TIP_DELIVERY_NOT_FOUND` for a month in which somebody got no tip. */
  async get(personId: number, period: Month): Promise<MyTip> {
    return await this.found(personId, await this.deliveries.find(personId, period));
  }

  /** Somebody's own copy of a tip, the latest; where the code on a poster leads. Throws `TIP_DELIVERY_NOT_FOUND` where they got none. */
  async ofTip(personId: number, slug: string): Promise<MyTip> {
    return await this.found(personId, await this.deliveries.findOfTip(personId, slug));
  }

  private async found(personId: number, row: DeliveryRow | null): Promise<MyTip> {
    const [tip] = row ? await this.withQuestions(personId, [row]) : [];
    if (!tip) throw deliveryNotFound();
    return tip;
  }

  /** Notes that it was opened in the app; a repeat changes nothing. */
  async open(personId: number, period: Month): Promise<void> {
    await this.get(personId, period);
    await this.transactions.run(() => this.deliveries.open(personId, period, this.clock.now()));
  }

  /** Notes what somebody says of it; a repeat changes nothing. */
  async acknowledge(personId: number, period: Month, as: Acknowledgement): Promise<MyTip> {
    await this.get(personId, period);
    await this.transactions.run(() => this.deliveries.acknowledge(personId, period, as, this.clock.now()));
    return await this.get(personId, period);
  }

  /**
   * Answers a question that is due, or `wasAsked` in this round: opening the tip afterwards puts off the next time, not the one that was
   * said. The first answer of a round stands: a repeat is told what that one was. Throws `TIP_QUESTION_NOT_DUE`.
   */
  async answer(personId: number, period: Month, { wasAsked, ...wish }: AnswerWish): Promise<Answered> {
    const { question, ...tip } = await this.get(personId, period);
    const option = question?.options[wish.choice];
    if (!question || !option) throw questionNotDue();
    const now = this.clock.now();
    const isNext = tip.next?.round === wish.round;
    if (isNext && (wasAsked || (tip.next?.dueAt ?? now) <= now)) {
      const answer = { period, ...wish, isRight: option.isCorrect, answeredAt: now };
      await this.transactions.run(() => this.deliveries.answer(personId, answer));
    }
    const answers = await this.deliveries.answersOf(personId, [period]);
    const answer = answers.find(({ round }) => round === wish.round);
    if (!answer) throw questionNotDue();
    return { answer, question, comesBackAt: nextAsk(knownSince(tip), answers)?.dueAt ?? null };
  }

  private async withQuestions(personId: number, rows: readonly DeliveryRow[]): Promise<MyTip[]> {
    const asked = rows.filter(({ question }) => question !== null).map(({ period }) => period);
    const answers = asked.length > 0 ? await this.deliveries.answersOf(personId, asked) : [];
    return rows.map((row) => {
      const own = answers.filter(({ period }) => period === row.period);
      return { ...row, next: row.question ? nextAsk(knownSince(row), own) : null };
    });
  }
}

/** Since when somebody knows a tip: since it was opened, or else since it came, be it by mail. */
const knownSince = ({ openedAt, plannedAt }: Pick<DeliveryRow, 'openedAt' | 'plannedAt'>) =>
  openedAt ?? plannedAt;

const dueTime = ({ tip }: DueQuestion) => tip.next?.dueAt.getTime() ?? 0;

function dueQuestionOf(tip: MyTip, now: Date): DueQuestion | null {
  const { question, next } = tip;
  return question && next && next.dueAt <= now ? { tip, question, round: next.round } : null;
}
