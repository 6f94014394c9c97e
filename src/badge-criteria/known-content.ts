import type { Fields } from '../common/front-matter/fields.js';

/** Slugs that can be asked for. */
export interface Names {
  has: (slug: string) => boolean;
}

/** What the content folder has that a criterion may name. */
export interface KnownContent {
  tracks: Names;
  courses: Names;
  /** Courses without a quiz or a scenario: their completion has no score. */
  unscored: Names;
  /** How many scenarios all courses have. */
  scenarios: number;
  signOffs: Names;
  behaviours: Names;
  /** What is done again after a time: tracks that come back, and their courses. */
  returning: { tracks: Names; courses: Names };
}

/** Where other files have mistakes: what they should hold is not known, so nothing is said of it. */
export const ANYTHING: KnownContent = {
  tracks: { has: () => true },
  courses: { has: () => true },
  unscored: { has: () => false },
  scenarios: Infinity,
  signOffs: { has: () => true },
  behaviours: { has: () => true },
  returning: { tracks: { has: () => true }, courses: { has: () => true } },
};

/** A slug that must name something of the content; a criterion about anything else can never be met. */
export function readNamed(fields: Fields, key: string, known: Names, what: string): string {
  const slug = fields.slug(key);
  if (slug && !known.has(slug))
    fields.mistake(key, `This can never be met: the content has no ${what} "${slug}".`);
  return slug;
}
