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
}

/** What anybody is told of a badge by its address. */
export class SharedCredentialView {
  state: 'private' | 'revoked' | 'valid';
  /** Who gave it; null while it is private. */
  company: string | null;
  /** What was taken away; null in the other states. */
  revokedTitle: string | null;
  /** Null unless it holds. */
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
        },
      };
  }
}
