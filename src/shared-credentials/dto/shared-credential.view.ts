import { renderMarkdown } from '../../common/markdown/markdown.js';
import type { SharedCredential } from '../shared-credentials.service.js';

/** The badge of somebody who shares it. */
export class SharedBadgeView {
  title: string;
  summary: string;
  html: string;
  image: string;
  /** As its person chose to be named; null where they chose not to be. */
  name: string | null;
  awardedAt: string;
  /** Until when it holds; null: for good. */
  expiresAt: string | null;
}

/** What anybody is told of a badge by its address. */
export class SharedCredentialView {
  state: 'private' | 'revoked' | 'valid' | 'expired';
  /** Who gave it; null while it is private. */
  company: string | null;
  /** What was taken away; null in the other states. */
  revokedTitle: string | null;
  /** Null unless it holds, or did until it expired. */
  badge: SharedBadgeView | null;
}

export function toSharedCredentialView(found: SharedCredential): SharedCredentialView {
  const nothing = { state: found.state, company: null, revokedTitle: null, badge: null };
  switch (found.state) {
    case 'private':
      return nothing;
    case 'revoked':
      return { ...nothing, company: found.company, revokedTitle: found.title };
    case 'valid':
    case 'expired':
      return {
        ...nothing,
        company: found.company,
        badge: {
          title: found.badge.title,
          summary: found.badge.summary,
          html: renderMarkdown(found.badge.body, null),
          image: `/api/badges/images/${found.badge.svgHash}.svg`,
          name: found.name,
          awardedAt: found.badge.awardedAt.toISOString(),
          expiresAt: found.badge.expiresAt?.toISOString() ?? null,
        },
      };
  }
}
