import { type AwardPeriod, holdsAt, ONCE, periodOf } from '../badge-criteria/award-period.js';
import type { BadgeRow } from '../badges/badges.repository.js';
import type { Day } from '../common/days.js';
import type { AwardRow } from './awards.repository.js';

/** How somebody stands to a badge. */
export interface Standing {
  /** What they have, the latest; null where they have none that holds. */
  award: AwardRow | null;
  /** What they had until it expired, where nothing holds. */
  lapsed: AwardRow | null;
  /** The present quarter or year of a badge that can be had again; null for one that is given once. */
  period: AwardPeriod | null;
  /** Whether it was given for that period already, or once for good; also where it was revoked since. */
  isGiven: boolean;
}

/** How somebody stands to a badge on a day, by all that they were given of it, the latest first. */
export function standingOf(
  awards: readonly AwardRow[],
  { every }: Pick<BadgeRow, 'every'>,
  today: Day,
  now: Date,
): Standing {
  const standing = awards.filter(({ revokedAt }) => revokedAt === null);
  const award = standing.find(({ expiresAt }) => holdsAt(expiresAt, now)) ?? null;
  const period = every && periodOf(every, today);
  return {
    award,
    lapsed: award ? null : (standing[0] ?? null),
    period,
    isGiven: awards.some((one) => one.period === (period?.label ?? ONCE)),
  };
}
