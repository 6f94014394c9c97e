import type { TipAudience } from '../../tips/tip.js';
import type { TipOutlook } from '../tip-outlook.service.js';

/** How many people tips go to as of now; null for fewer than five. */
export class TipReadersView {
  /** People who do not meet customers. */
  notMeetingCustomers: number | null;
  meetingCustomers: number | null;
}

/** A tip that went out in a month. */
export class SentTipView {
  month: string;
  audience: TipAudience;
  slug: string;
  title: string;
  /** Who got it; null for fewer than five. */
  people: number | null;
  /** The day on which the first of them got it. */
  since: string;
}

/** What stands beside the calendar of tips. */
export class TipOutlookView {
  readers: TipReadersView;
  /** The tips of this month and the twelve before it, the latest month first. */
  sent: SentTipView[];
}

export const toTipOutlookView = ({ readers, sent }: TipOutlook): TipOutlookView => ({
  readers,
  sent,
});
