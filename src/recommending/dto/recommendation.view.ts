import { ApiProperty } from '@nestjs/swagger';
import type { BadgeRow } from '../../badges/badges.repository.js';
import type { Page } from '../../common/paging/page.js';
import { nameOf } from '../../people/dto/person.view.js';
import type { RecommendationStatus } from '../../recommendations/recommendation.entity.js';
import type { RecommendationRow } from '../../recommendations/recommendations.repository.js';

export class RecommendedBadgeView {
  slug: string;
  title: string;
}

export class RecommendableBadgeView extends RecommendedBadgeView {
  summary: string;
}

export class RecommendableBadgesView {
  items: RecommendableBadgeView[];
  /** Always null: there are few. */
  nextCursor: string | null;
}

export class RecommendedPersonView {
  id: string;
  name: string;
  department: string | null;
}

/** What somebody wrote of a colleague, for whom they want a badge. */
export class RecommendationView {
  id: string;
  badge: RecommendedBadgeView;
  person: RecommendedPersonView;
  /** Who put them forward. */
  from: string;
  /** As the list of behaviours named it then. */
  behaviour: string;
  /** Empty where one of them was erased. */
  evidence: string;
  putForwardAt: string;
  @ApiProperty({ enum: ['waiting', 'approved', 'declined', 'withdrawn', 'lapsed'] })
  state: RecommendationStatus;
  /** Who decided. */
  decidedBy: string | null;
  decidedAt: string | null;
  /** Why it was declined. */
  reason: string | null;
}

export class RecommendationPageView {
  items: RecommendationView[];
  nextCursor: string | null;
}

export const toRecommendableBadges = (badges: readonly BadgeRow[]): RecommendableBadgesView => ({
  items: badges.map(({ slug, title, summary }) => ({ slug, title, summary })),
  nextCursor: null,
});

export const toRecommendationView = (row: RecommendationRow): RecommendationView => ({
  id: row.publicId,
  badge: { slug: row.badgeSlug, title: row.badgeTitle },
  person: { id: row.personPublicId, name: nameOf(row), department: row.department },
  from: nameOf({ givenName: row.proposerGivenName, familyName: row.proposerFamilyName }),
  behaviour: row.behaviourTitle,
  evidence: row.evidence,
  putForwardAt: row.putForwardAt.toISOString(),
  state: row.status,
  decidedBy:
    row.deciderGivenName === null || row.deciderFamilyName === null
      ? null
      : nameOf({ givenName: row.deciderGivenName, familyName: row.deciderFamilyName }),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  reason: row.reason,
});

export const toRecommendationPage = ({
  items,
  nextCursor,
}: Page<RecommendationRow>): RecommendationPageView => ({
  items: items.map(toRecommendationView),
  nextCursor,
});
