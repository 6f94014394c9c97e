import { NamedView } from '../../people/dto/person.view.js';
import type { MissedTip } from '../missed-tips.repository.js';

/** Somebody's tip of a month of which nobody knows whether it arrived; in the app they have it in any case. */
export class MissedTipView {
  person: NamedView;
  department: string | null;
  /** A month such as 2026-12. */
  period: string;
  title: string;
  /** When it was last handed over. */
  lastTriedAt: string;
}

export class MissedTipPageView {
  items: MissedTipView[];
  nextCursor: string | null;
}

export const toMissedTipView = ({
  personPublicId,
  personName,
  settledAt,
  department,
  period,
  title,
}: MissedTip): MissedTipView => ({
  person: { id: personPublicId, name: personName },
  department,
  period,
  title,
  lastTriedAt: settledAt.toISOString(),
});
