import { ApiProperty } from '@nestjs/swagger';
import { ONCE } from '../../badge-criteria/award-period.js';
import type { Step } from '../../badge-evidence/step.js';
import type { BadgeRow } from '../../badges/badges.repository.js';
import { addDays } from '../../common/days.js';
import { renderMarkdown } from '../../common/markdown/markdown.js';
import { nameOf } from '../../people/dto/person.view.js';
import type { AwardRow, HolderRow } from '../awards.repository.js';
import type { BadgeCount, MyBadge, PersonBadge } from '../awards.service.js';

/** A badge that can be earned, and what for. */
export class BadgeView {
  slug: string;
  title: string;
  /** In one sentence, what earns it. */
  summary: string;
  /** A path of its drawing, an SVG, which always means the same drawing. */
  image: string;
}

/** Somebody who lets everybody read that they have a badge. */
export class BadgeHolderView {
  id: string;
  name: string;
  department: string | null;
}

export class BadgeDetailView extends BadgeView {
  /** What it stands for. */
  html: string;
  /** Fifty at most, the latest first; whoever has not agreed is not among them. */
  holders: BadgeHolderView[];
  /** Whether it is not given any more. */
  isRetired: boolean;
}

export class BadgesView {
  items: BadgeView[];
  /** Always null: there are few. */
  nextCursor: string | null;
}

/** One thing that a badge asks, and how much of it somebody has. */
export class BadgeStepView {
  @ApiProperty({
    enum: [
      'track',
      'course',
      'scenarios',
      'months',
      'colleagues',
      'departments',
      'sign-off',
      'nomination',
      'recommendation',
    ],
  })
  of: Step['of'];
  /** The name of the track, course or sign-off. */
  what: string | null;
  have: number;
  need: number;
}

/** That somebody has a badge. */
export class AwardView {
  awardedAt: string;
  /** The quarter (`2026-Q4`) or year (`2026`) that it was given for; null where it is given once. */
  period: string | null;
  /** Until when it holds; null: for good. */
  expiresAt: string | null;
  /** Whether they let everybody read that they have it. */
  isShown: boolean;
  /** Whether they have not seen it yet. */
  isNew: boolean;
}

/** A stretch of time for which a badge is given once. */
export class BadgePeriodView {
  /** `2026`, `2026-Q4`. */
  label: string;
  @ApiProperty({ format: 'date' })
  lastDay: string;
}

/** A badge as somebody sees their own. */
export class MyBadgeView extends BadgeView {
  steps: BadgeStepView[];
  /** The latest one; null where they do not have it, or no more. */
  award: AwardView | null;
  /** What they had until it expired, while they have none. */
  lapsed: AwardView | null;
  /** The present quarter or year of one that can be earned in each; the steps are those of this one. */
  period: BadgePeriodView | null;
  /** Whether it was given for that already, or once for good, or is not given any more: then there is nothing to earn at present. */
  isGiven: boolean;
}

export class MyBadgesView {
  items: MyBadgeView[];
  nextCursor: string | null;
}

/** A badge that somebody has, for whoever answers for them. */
export class PersonBadgeView extends BadgeView {
  awardedAt: string;
  /** The quarter or year that it was given for; null where it is given once. */
  period: string | null;
  expiresAt: string | null;
  isExpired: boolean;
}

export class PersonBadgesView {
  items: PersonBadgeView[];
  nextCursor: string | null;
}

export class BadgeCountView extends BadgeView {
  /** How many people have it. */
  have: number;
  /** How many people in service meet its criterion today. */
  wouldHave: number;
}

export class BadgeCountsView {
  items: BadgeCountView[];
  nextCursor: string | null;
}

export const toBadgeView = ({ slug, title, summary, svgHash }: BadgeRow): BadgeView => ({
  slug,
  title,
  summary,
  image: `/api/badges/images/${svgHash}.svg`,
});

export const toBadgeDetailView = (badge: BadgeRow, holders: HolderRow[]): BadgeDetailView => ({
  ...toBadgeView(badge),
  html: renderMarkdown(badge.body, null),
  holders: holders.map(({ publicId, department, ...person }) => ({
    id: publicId,
    name: nameOf(person),
    department,
  })),
  isRetired: badge.isRetired,
});

const periodLabel = ({ period }: AwardRow) => (period === ONCE ? null : period);

const toAwardView = (award: AwardRow): AwardView => ({
  awardedAt: award.awardedAt.toISOString(),
  period: periodLabel(award),
  expiresAt: award.expiresAt?.toISOString() ?? null,
  isShown: award.isShown,
  isNew: award.seenAt === null,
});

export const toMyBadgeView = ({ badge, steps, award, lapsed, period, isGiven }: MyBadge): MyBadgeView => ({
  ...toBadgeView(badge),
  steps: steps.map(({ of, what, have, need }) => ({ of, what, have: Math.min(have, need), need })),
  award: award && toAwardView(award),
  lapsed: lapsed && toAwardView(lapsed),
  period: period && { label: period.label, lastDay: addDays(period.before, -1) },
  isGiven,
});

export const toPersonBadgeView = ({ badge, award, isExpired }: PersonBadge): PersonBadgeView => ({
  ...toBadgeView(badge),
  awardedAt: award.awardedAt.toISOString(),
  period: periodLabel(award),
  expiresAt: award.expiresAt?.toISOString() ?? null,
  isExpired,
});

export const toBadgeCountView = ({ badge, have, wouldHave }: BadgeCount): BadgeCountView => ({
  ...toBadgeView(badge),
  have,
  wouldHave,
});
