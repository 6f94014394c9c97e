import type { Fields } from '../common/front-matter/fields.js';

/** Tips of so many months running were acknowledged, and their questions answered right at least once. */
export interface TipStreak {
  kind: 'tip-streak';
  months: number;
}

/** Tips are kept for thirteen months, and the latest may not have been asked about yet. */
const MOST_MONTHS = 12;

export function readTipStreak(fields: Fields): TipStreak {
  const months = fields.whole('months', 2, 60);
  if (months > MOST_MONTHS)
    fields.mistake(
      'months',
      `This can never be met: tips are forgotten after a year, so ask for ${MOST_MONTHS} months at most.`,
    );
  return { kind: 'tip-streak', months };
}
