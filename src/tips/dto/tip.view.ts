import { renderMarkdown } from '../../common/markdown/markdown.js';
import type { TipAudience } from '../tip.js';
import type { TipRow, WholeTip } from '../tips.repository.js';

/** A tip as a list shows it. */
export class TipListItemView {
  slug: string;
  audience: TipAudience;
  /** Its place in the series of its audience, from 1. */
  order: number;
  title: string;
  /** One thing to do this week. */
  thisWeek: string;
  hasQuestion: boolean;
  version: number;
  publishedAt: string;
}

export class TipPageView {
  items: TipListItemView[];
  nextCursor: string | null;
}

export class TipOptionView {
  text: string;
  isCorrect: boolean;
}

/** A question that comes back some days after its tip; one of its options is right. */
export class TipQuestionView {
  text: string;
  options: TipOptionView[];
  feedback: string;
}

/** A tip as it is published now. */
export class TipView extends TipListItemView {
  html: string;
  question: TipQuestionView | null;
  /** Where facts and ideas come from. */
  sources: string[];
}

export const toTipListItemView = ({ position, publishedAt, ...row }: TipRow): TipListItemView => ({
  slug: row.slug,
  audience: row.audience,
  order: position,
  title: row.title,
  thisWeek: row.thisWeek,
  hasQuestion: row.hasQuestion,
  version: row.version,
  publishedAt: publishedAt.toISOString(),
});

export const toTipView = (tip: WholeTip): TipView => ({
  ...toTipListItemView(tip),
  html: renderMarkdown(tip.body, null),
  question: tip.question,
  sources: tip.sources,
});
