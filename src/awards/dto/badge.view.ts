import { ApiProperty } from '@nestjs/swagger';
import type { Step } from '../../badge-evidence/step.js';
import type { BadgeRow } from '../../badges/badges.repository.js';
import { renderMarkdown } from '../../common/markdown/markdown.js';
import { nameOf } from '../../people/dto/person.view.js';
import type { AwardRow, HolderRow } from '../awards.repository.js';
import type { BadgeCount, MyBadge } from '../awards.service.js';

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
  @ApiProperty({ enum: ['track', 'course', 'scenarios', 'months', 'colleagues', 'departments', 'sign-off'] })
  of: Step['of'];
  /** The name of the track, course or sign-off. */
  what: string | null;
  have: number;
  need: number;
}

/** That somebody has a badge. */
export class AwardView {
  awardedAt: string;
  /** Whether they let everybody read that they have it. */
  isShown: boolean;
  /** Whether they have not seen it yet. */
  isNew: boolean;
}

/** A badge as somebody sees their own. */
export class MyBadgeView extends BadgeView {
  steps: BadgeStepView[];
  /** Null where they do not have it. */
  award: AwardView | null;
}

export class MyBadgesView {
  items: MyBadgeView[];
  nextCursor: string | null;
}

/** A badge that somebody has, for whoever answers for them. */
export class PersonBadgeView extends BadgeView {
  awardedAt: string;
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

const toAwardView = ({ awardedAt, isShown, seenAt }: AwardRow): AwardView => ({
  awardedAt: awardedAt.toISOString(),
  isShown,
  isNew: seenAt === null,
});

export const toMyBadgeView = ({ badge, steps, award }: MyBadge): MyBadgeView => ({
  ...toBadgeView(badge),
  steps: steps.map(({ of, what, have, need }) => ({ of, what, have: Math.min(have, need), need })),
  award: award && toAwardView(award),
});

export const toPersonBadgeView = ({
  badge,
  award,
}: {
  badge: BadgeRow;
  award: AwardRow;
}): PersonBadgeView => ({
  ...toBadgeView(badge),
  awardedAt: award.awardedAt.toISOString(),
});

export const toBadgeCountView = ({ badge, have, wouldHave }: BadgeCount): BadgeCountView => ({
  ...toBadgeView(badge),
  have,
  wouldHave,
});
