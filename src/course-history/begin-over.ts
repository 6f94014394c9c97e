import type { BegunFile, Change, CourseDraftsRepository } from '../course-drafts/course-drafts.repository.js';
import { draftStandsOpen } from './course-history.errors.js';

/** What a draft begins with, and which one it may take the place of. */
export interface BeginningOver {
  slug: string;
  baseHash: string | null;
  files: readonly BegunFile[];
  /** The version of the open draft as it was seen; null where none was. */
  over: number | null;
}

/**
 * Begins a draft, in the place of the open one where whoever does it has seen that as it stands; to be called in a run. Throws DRAFT_STANDS_OPEN
 * where it has changed since, or where somebody else began one.
 */
export async function beginOver(
  drafts: CourseDraftsRepository,
  { slug, baseHash, files, over }: BeginningOver,
  change: Change,
): Promise<void> {
  const open = await drafts.find(slug);
  if (open) {
    const isSeen = over !== null && (await drafts.touch(open.id, change.at, over));
    if (!isSeen) throw draftStandsOpen(open.version, open.changedAt);
    await drafts.discard(open.id);
  }
  if (!(await drafts.begin(slug, baseHash, files, change))) throw draftStandsOpen(1, change.at);
}
