import { groupBy } from '../common/group-by.js';
import { sha256 } from '../common/random.js';
import { type ContentFile, contentFile } from '../content-files/content-folder.js';

/** The two files of a badge, and whether it is given at all. */
export interface BadgeText {
  text: string;
  svg: string;
  isWithdrawn: boolean;
}

/** A badge that was written in the browser. */
export interface WrittenBadge extends BadgeText {
  slug: string;
  hash: string;
  /** What the folder said when it was written; null where it had no such badge. */
  folderHash: string | null;
}

/** The content folder with the badges that were written in the browser laid over it. */
export interface BadgesLaidOver {
  files: ContentFile[];
  /** Slugs of those whose folder has changed as well since they were written: what was written stays. */
  conflicts: string[];
  /** Slugs of those that the folder says word for word by now. */
  takenOver: string[];
  /** By slug, what the folder itself says. */
  folder: ReadonlyMap<string, BadgeText & { hash: string }>;
}

const FILE = /^badges\/([^/]+)\.(md|svg)$/;

/** One hash over what a badge says. */
export const badgeTextHash = ({ text, svg, isWithdrawn }: BadgeText): string =>
  sha256(JSON.stringify([text, svg, isWithdrawn]));

/** The files of a badge as the content folder would hold them. */
export const badgeContentFiles = (slug: string, { text, svg }: BadgeText): ContentFile[] => [
  contentFile(`badges/${slug}.md`, Buffer.from(text)),
  contentFile(`badges/${slug}.svg`, Buffer.from(svg)),
];

/** Which badge a file of the content folder is of; null for every other file. */
export const badgeOf = ({ path }: Pick<ContentFile, 'path'>): string | null => FILE.exec(path)?.[1] ?? null;

/** Puts written badges in place of the folder's, and takes withdrawn ones away. */
export function layBadgesOver(
  files: readonly ContentFile[],
  badges: readonly WrittenBadge[],
): BadgesLaidOver {
  const folder = folderBadges(files);
  const takenOver = badges.filter(({ slug, hash }) => folder.get(slug)?.hash === hash);
  const written = badges.filter((badge) => !takenOver.includes(badge));
  const slugs = new Set(written.map(({ slug }) => slug));
  return {
    files: [
      ...files.filter((file) => !slugs.has(badgeOf(file) ?? '')),
      ...written.flatMap((badge) => (badge.isWithdrawn ? [] : badgeContentFiles(badge.slug, badge))),
    ],
    conflicts: written
      .filter(({ slug, folderHash }) => (folder.get(slug)?.hash ?? null) !== folderHash)
      .map(({ slug }) => slug),
    takenOver: takenOver.map(({ slug }) => slug),
    folder,
  };
}

function folderBadges(files: readonly ContentFile[]): Map<string, BadgeText & { hash: string }> {
  const badges = new Map<string, BadgeText & { hash: string }>();
  for (const [slug, members] of groupBy(files, (file) => badgeOf(file) ?? '')) {
    if (slug === '') continue;
    const text = members.find(({ path }) => path.endsWith('.md'))?.text ?? '';
    const svg = members.find(({ path }) => path.endsWith('.svg'))?.text ?? '';
    const badge = { text, svg, isWithdrawn: false };
    badges.set(slug, { ...badge, hash: badgeTextHash(badge) });
  }
  return badges;
}
