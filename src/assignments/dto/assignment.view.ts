import { audienceInWords, type RuleNames } from '../../audience-rules/audience-words.js';
import type { Page } from '../../common/paging/page.js';
import { DueView, toDueView } from '../../due-dates/dto/due.view.js';
import type { AssignmentRow } from '../assignment-list.repository.js';

/** How far the people of an assignment are. */
export class AssignmentCountsView {
  active: number;
  /** Of the active ones: they see it on a later day. */
  scheduled: number;
  /** Of the active ones: at work, and past the due date. */
  overdue: number;
  completed: number;
  waived: number;
  withdrawn: number;
}

export class AssignmentView {
  id: string;
  name: string;
  /** Which version holds; it grows with each edit of the people or the due date. */
  version: number;
  track: { slug: string; title: string };
  /** Whom it is for, in words. */
  audience: string;
  due: DueView;
  /** A `paused` one enrols nobody until it is resumed. */
  status: 'active' | 'paused' | 'ended';
  /** Whether it belongs to the programme and came with the product. */
  isShipped: boolean;
  /** First day of service from which people count as new hires. */
  goLiveOn: string | null;
  /** Who made it; null for what came with the product. */
  madeBy: string | null;
  createdAt: string;
  endedAt: string | null;
  /** Since when it is paused; null where it is not. */
  pausedAt: string | null;
  /** Whether managers may waive, extend, withdraw and re-open within their line. */
  managersMayDecide: boolean;
  counts: AssignmentCountsView;
}

export class AssignmentPageView implements Page<AssignmentView> {
  items: AssignmentView[];
  nextCursor: string | null;
}

export function toAssignmentView(row: AssignmentRow, names: RuleNames): AssignmentView {
  const { due } = row;
  return {
    id: row.publicId,
    name: row.name,
    version: row.version,
    track: { slug: row.trackSlug, title: row.trackTitle },
    audience: audienceInWords(row.audience, names),
    due: toDueView(due),
    status: row.status,
    isShipped: row.shippedKey !== null,
    goLiveOn: row.goLiveOn,
    madeBy: row.madeBy,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    pausedAt: row.pausedAt?.toISOString() ?? null,
    managersMayDecide: row.managersMayDecide,
    counts: row.counts,
  };
}
