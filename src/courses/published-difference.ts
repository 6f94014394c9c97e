/** Something that is published, or was, with the hash of its current version. */
export interface PublishedState {
  slug: string;
  hash: string | null;
  isRetired: boolean;
}

/** What the content folder has otherwise than what is published, by slug. */
export interface Difference {
  /** New, or other than what is published. */
  changed: string[];
  /** In the folder no more. */
  retired: string[];
  /** In the folder again. */
  returned: string[];
}

/** Compares what is wanted with what is published: by slug what there is, by hash what it says. */
export function publishedDifference(
  wanted: readonly { slug: string; hash: string }[],
  states: readonly PublishedState[],
): Difference {
  const known = new Map(states.map((state) => [state.slug, state]));
  const slugs = new Set(wanted.map(({ slug }) => slug));
  return {
    changed: wanted.filter(({ slug, hash }) => known.get(slug)?.hash !== hash).map(({ slug }) => slug),
    returned: wanted.filter(({ slug }) => known.get(slug)?.isRetired).map(({ slug }) => slug),
    retired: states.filter(({ slug, isRetired }) => !isRetired && !slugs.has(slug)).map(({ slug }) => slug),
  };
}

/** Whether publishing has anything to do. */
export const isDifferent = ({ changed, retired, returned }: Difference): boolean =>
  changed.length + retired.length + returned.length > 0;

/** Whether publishing has to write this one, rather than retire it or leave it alone. */
export const isTouched = (slug: string, { changed, returned }: Difference): boolean =>
  changed.includes(slug) || returned.includes(slug);
