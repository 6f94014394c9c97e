import { ApiProperty } from '@nestjs/swagger';
import { type Placeholder, PLACEHOLDERS } from '../../common/placeholders/placeholders.js';
import type { Difference } from '../../courses/published-difference.js';
import type { ContentCheck } from '../content-status.service.js';
import type { PublishedRow } from '../content-status.repository.js';

/** A course, tip or track in its current version. */
export class PublishedView {
  kind: 'course' | 'tip' | 'track';
  slug: string;
  title: string;
  version: number;
  publishedAt: string;
  /** Since when it is in the folder no more; null while it is. */
  retiredAt: string | null;
  /** Lessons of a course, requirements of a track; null for a tip. */
  parts: number | null;
  /** Null for a tip, which is read in under one. */
  minutes: number | null;
}

export class PublishedPageView {
  items: PublishedView[];
  nextCursor: string | null;
}

/** A text that says its own words for as long as the company says nothing in their place. */
export class UnsetWordView {
  @ApiProperty({ enum: PLACEHOLDERS })
  name: Placeholder;
  language: string;
  /** Its title; null for a kick-off message. */
  course: string | null;
  /** Of the lesson, or who says the message. */
  title: string;
}

export class UnsetWordsView {
  items: UnsetWordView[];
  /** Always null: courses are written by people. */
  nextCursor: string | null;
}

/** Something in a content file that must be put right, or could be better. */
export class ContentMistakeView {
  /** Relative to the content folder. */
  path: string;
  line: number;
  message: string;
}

/** A course, tip or track that the next publishing would change. */
export class WaitingChangeView {
  kind: 'course' | 'tip' | 'track';
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
  tips: number;
  mistakeCount: number;
  /** The first 200, by file and line. */
  mistakes: ContentMistakeView[];
  /** What could be better, the first 200 by file and line; it stops nothing, and is told once there are no mistakes. */
  advice: ContentMistakeView[];
  /** What the next publishing would change, at most 500; empty while there are mistakes, since nothing is published then. */
  waiting: WaitingChangeView[];
  /** Slugs of courses that stand as they were written in the browser, not as the folder has them. */
  written: string[];
  /** Of these, those that the folder has changed as well: somebody has to choose. */
  conflicts: string[];
}

const MOST_MISTAKES = 200;
const MOST_WAITING = 500;
const CHANGES = ['changed', 'retired', 'returned'] as const;

export const toPublishedView = (row: PublishedRow): PublishedView => ({
  kind: row.kind,
  slug: row.slug,
  title: row.title,
  version: row.version,
  publishedAt: row.publishedAt.toISOString(),
  retiredAt: row.retiredAt?.toISOString() ?? null,
  parts: row.parts,
  minutes: row.minutes,
});

const toMistakeView = ({ path, line, message }: ContentMistakeView): ContentMistakeView => ({
  path,
  line,
  message,
});

export function toContentCheckView(check: ContentCheck): ContentCheckView {
  const { checkedAt, isFolderThere, courses, tracks, tips, mistakes, advice, waiting } = check;
  const { written, conflicts } = check;
  const changesOf = (kind: WaitingChangeView['kind'], difference: Difference) =>
    CHANGES.flatMap((change) => difference[change].map((slug) => ({ kind, slug, change })));
  return {
    checkedAt: checkedAt.toISOString(),
    isFolderThere,
    courses,
    tracks,
    tips,
    mistakeCount: mistakes.length,
    mistakes: mistakes.slice(0, MOST_MISTAKES).map(toMistakeView),
    advice: advice.slice(0, MOST_MISTAKES).map(toMistakeView),
    waiting: [
      ...changesOf('course', waiting.courses),
      ...changesOf('tip', waiting.tips),
      ...changesOf('track', waiting.tracks),
    ].slice(0, MOST_WAITING),
    written,
    conflicts,
  };
}
