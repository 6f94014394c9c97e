import { sha256 } from '../common/random.js';
import { type TipContent, tipHash, type TipWording } from './tip.js';

/** A tip as it was published from the browser. */
export interface WrittenTip {
  /** Counts up with every tip that is begun. */
  id: number;
  slug: string;
  published: TipWording | null;
  isWithdrawn: boolean;
  /** Of what the folder said when it was published; null where it had no such tip. */
  folderHash: string | null;
}

/** The tips of the content folder with those that were written in the browser laid over them. */
export interface TipsLaidOver {
  tips: TipContent[];
  /** Slugs of those whose file has changed as well since they were published: what was written stays. */
  conflicts: string[];
  /** Slugs of those that the folder says word for word by now. */
  takenOver: string[];
}

/** Files have places up to 99: what is written here alone stands behind all of them, in the order in which it was begun. */
const BEHIND_FILES = 100;

/** One hash over what a tip says, whatever its place. */
export const tipWordingHash = ({ title, audience, thisWeek, body, question, sources }: TipWording): string =>
  sha256(JSON.stringify([title, audience, thisWeek, body, question, sources]));

/** A written tip as content: in the place of the file of its name, or behind all files. */
export function toContent(
  { id, slug }: Pick<WrittenTip, 'id' | 'slug'>,
  text: TipWording,
  file: TipContent | undefined,
): TipContent {
  const order = file?.audience === text.audience ? file.order : BEHIND_FILES + id;
  const { title, audience, thisWeek, body, question, sources } = text;
  const tip = { slug, title, audience, order, thisWeek, body, question, sources };
  return { ...tip, hash: tipHash(tip) };
}

/** Puts published tips in place of the folder's, and takes withdrawn ones away. */
export function layTipsOver(folder: readonly TipContent[], written: readonly WrittenTip[]): TipsLaidOver {
  const files = new Map(folder.map((tip) => [tip.slug, tip]));
  const hashOf = (slug: string) => {
    const file = files.get(slug);
    return file ? tipWordingHash(file) : null;
  };
  const isSaid = ({ slug, published, isWithdrawn }: WrittenTip) =>
    !isWithdrawn && published !== null && hashOf(slug) === tipWordingHash(published);
  const standing = written.filter((tip) => tip.isWithdrawn || tip.published !== null);
  const takenOver = standing.filter(isSaid);
  const over = standing.filter((tip) => !isSaid(tip));
  const slugs = new Set(over.map(({ slug }) => slug));
  return {
    tips: [
      ...folder.filter(({ slug }) => !slugs.has(slug)),
      ...over.flatMap((tip) =>
        tip.isWithdrawn || tip.published === null ? [] : [toContent(tip, tip.published, files.get(tip.slug))],
      ),
    ],
    conflicts: over.filter(({ slug, folderHash }) => hashOf(slug) !== folderHash).map(({ slug }) => slug),
    takenOver: takenOver.map(({ slug }) => slug),
  };
}
