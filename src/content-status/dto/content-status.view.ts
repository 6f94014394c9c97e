import type { ContentCheck } from '../content-status.service.js';
import type { PublishedRow } from '../content-status.repository.js';

/** A course or track in its current version. */
export class PublishedView {
  kind: 'course' | 'track';
  slug: string;
  title: string;
  version: number;
  publishedAt: string;
  /** Since when it is in the folder no more; null while it is. */
  retiredAt: string | null;
  /** Lessons of a course, requirements of a track. */
  parts: number;
  minutes: number;
}

export class PublishedPageView {
  items: PublishedView[];
  nextCursor: string | null;
}

/** Something in a content file that must be put right. */
export class ContentMistakeView {
  /** Relative to the content folder. */
  path: string;
  line: number;
  message: string;
}

/** A course or track that the next publishing would change. */
export class WaitingChangeView {
  kind: 'course' | 'track';
  slug: string;
  /** `changed` is new or other than what is published; `retired` is in the folder no more; `returned` is there again. */
  change: 'changed' | 'retired' | 'returned';
}

/** What the content folder of the process that answers holds now. */
export class ContentCheckView {
  checkedAt: string;
  /** false: there is no content folder, and nothing below is known. */
  isFolderThere: boolean;
  courses: number;
  tracks: number;
  mistakeCount: number;
  /** The first 200, by file and line. */
  mistakes: ContentMistakeView[];
  /** What the next publishing would change, at most 500; empty while there are mistakes, since nothing is published then. */
  waiting: WaitingChangeView[];
}

const MOST_MISTAKES = 200;
const MOST_WAITING = 500;
const CHANGES = ['changed', 'retired', 'returned'] as const;

export const toPublishedView = ({ publishedAt, retiredAt, ...row }: PublishedRow): PublishedView => ({
  ...row,
  publishedAt: publishedAt.toISOString(),
  retiredAt: retiredAt?.toISOString() ?? null,
});

export function toContentCheckView(check: ContentCheck): ContentCheckView {
  const { checkedAt, isFolderThere, courses, tracks, mistakes, waiting } = check;
  const changesOf = (kind: 'course' | 'track') =>
    CHANGES.flatMap((change) =>
      (kind === 'course' ? waiting.courses : waiting.tracks)[change].map((slug) => ({ kind, slug, change })),
    );
  return {
    checkedAt: checkedAt.toISOString(),
    isFolderThere,
    courses,
    tracks,
    mistakeCount: mistakes.length,
    mistakes: mistakes.slice(0, MOST_MISTAKES).map(({ path, line, message }) => ({ path, line, message })),
    waiting: [...changesOf('course'), ...changesOf('track')].slice(0, MOST_WAITING),
  };
}
