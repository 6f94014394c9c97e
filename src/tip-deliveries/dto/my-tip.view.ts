import { renderMarkdown } from '../../common/markdown/markdown.js';
import type { TipAudience } from '../../tips/tip.js';
import type { Acknowledgement } from '../acknowledgement.js';
import type { Answered, DueQuestion, MyTip } from '../my-tips.service.js';

/** A tip that the caller got, without its text. */
export class MyTipListItemView {
  /** The month that it belongs to, such as 2026-12: there is one a month. */
  period: string;
  title: string;
  audience: TipAudience;
  /** One thing to do this week. */
  thisWeek: string;
  arrivedAt: string;
  /** When the caller first opened it. */
  openedAt: string | null;
  acknowledgedAt: string | null;
  acknowledgedAs: Acknowledgement | null;
  /** When its question comes back; null where there is none, or it will not any more. */
  questionDueAt: string | null;
}

export class MyTipPageView {
  items: MyTipListItemView[];
  nextCursor: string | null;
}

/** All of it. */
export class MyTipView extends MyTipListItemView {
  /** Under which the tip is found on paper; null where it is not published any more. */
  slug: string | null;
  html: string;
  /** Where facts and ideas come from. */
  sources: string[];
}

/** A question that is to be answered now; which option is right is told with the answer. */
export class RefresherQuestionView {
  period: string;
  /** The tip that it is about. */
  title: string;
  /** For which time it is asked, from 1. */
  round: number;
  text: string;
  options: string[];
}

/** What the caller could do today: read this month's tip, and answer one question. */
export class MyTipsNowView {
  tip: MyTipListItemView | null;
  question: RefresherQuestionView | null;
}

/** What an answer was worth. */
export class TipAnswerView {
  period: string;
  round: number;
  choice: number;
  isRight: boolean;
  /** The place of the right option, from 0. */
  rightChoice: number;
  rightAnswer: string;
  feedback: string;
  /** When the question comes back; null when it will not any more. */
  comesBackAt: string | null;
}

export const toMyTipListItemView = (tip: MyTip): MyTipListItemView => ({
  period: tip.period,
  title: tip.title,
  audience: tip.audience,
  thisWeek: tip.thisWeek,
  arrivedAt: tip.plannedAt.toISOString(),
  openedAt: tip.openedAt?.toISOString() ?? null,
  acknowledgedAt: tip.acknowledgedAt?.toISOString() ?? null,
  acknowledgedAs: tip.acknowledgedAs,
  questionDueAt: tip.next?.dueAt.toISOString() ?? null,
});

export const toMyTipView = (tip: MyTip): MyTipView => ({
  ...toMyTipListItemView(tip),
  slug: tip.isPublished ? tip.slug : null,
  html: renderMarkdown(tip.body, null),
  sources: tip.sources,
});

export const toRefresherQuestionView = ({ tip, question, round }: DueQuestion): RefresherQuestionView => ({
  period: tip.period,
  title: tip.title,
  round,
  text: question.text,
  options: question.options.map(({ text }) => text),
});

export function toTipAnswerView({ answer, question, comesBackAt }: Answered): TipAnswerView {
  const rightChoice = question.options.findIndex(({ isCorrect }) => isCorrect);
  const { period, round, choice, isRight } = answer;
  return {
    period,
    round,
    choice,
    isRight,
    rightChoice,
    rightAnswer: question.options[rightChoice]?.text ?? '',
    feedback: question.feedback,
    comesBackAt: comesBackAt?.toISOString() ?? null,
  };
}
