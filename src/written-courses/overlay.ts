import { groupBy } from '../common/group-by.js';
import type { ContentFile } from '../content-files/content-folder.js';
import { courseHash } from '../content-files/course-folder.js';

/** A course that was written in the browser, with its files; paths are relative to the content folder. */
export interface WrittenCourse {
  slug: string;
  hash: string;
  /** What the folder said when it was written; null where it had no such course. */
  folderHash: string | null;
  files: ContentFile[];
}

/** The content folder with what was written in the browser laid over it. */
export interface LaidOver {
  files: ContentFile[];
  /** Slugs of courses whose files come from the browser. */
  written: string[];
  /** Of these, those whose folder has changed as well since they were written: somebody has to choose. */
  conflicts: string[];
  /** Slugs of written courses that the folder says word for word by now: they need not stand for it any more. */
  takenOver: string[];
  /** By slug, what the folder itself says. */
  folderHashes: ReadonlyMap<string, string>;
}

/**
 * Puts the files of written courses in place of the folder's. Where both have changed since they were last the same, what is published stays,
 * and the course is named as a conflict.
 */
export function layOver(folder: readonly ContentFile[], courses: readonly WrittenCourse[]): LaidOver {
  const folders = groupBy(folder.filter(isInCourse), slugOf);
  const folderHashes = new Map([...folders].map(([slug, files]) => [slug, courseHash(slug, files)]));
  const takenOver = courses.filter(({ slug, hash }) => folderHashes.get(slug) === hash);
  const written = courses.filter((course) => !takenOver.includes(course));
  const slugs = new Set(written.map(({ slug }) => slug));
  return {
    files: [
      ...folder.filter((file) => !isInCourse(file) || !slugs.has(slugOf(file))),
      ...written.flatMap(({ files }) => files),
    ],
    written: [...slugs],
    conflicts: written
      .filter(({ slug, folderHash }) => (folderHashes.get(slug) ?? null) !== folderHash)
      .map(({ slug }) => slug),
    takenOver: takenOver.map(({ slug }) => slug),
    folderHashes,
  };
}

const isInCourse = ({ path }: ContentFile): boolean => /^courses\/[^/]+\//.test(path);
const slugOf = ({ path }: ContentFile): string => path.split('/')[1] ?? '';
