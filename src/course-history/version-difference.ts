import type { ContentFile } from '../content-files/content-folder.js';
import { takeApart } from '../course-drafts/draft-file.js';
import { type ComparedLine, lineDifference } from './line-difference.js';

export type FileChange = 'added' | 'removed' | 'changed' | 'moved';

/** A file that two versions have otherwise. */
export interface ChangedFile {
  /** As it lies in the folder of the later version, or else of the earlier one. */
  name: string;
  /** Of a text; null for films, captions and pictures. */
  title: string | null;
  change: FileChange;
  /** Of a text whose words changed; empty otherwise. */
  lines: ComparedLine[];
}

const nameOf = ({ path }: ContentFile) => path.split('/').slice(2).join('/');
/** A lesson keeps its name when its number changes. */
const keyOf = (file: ContentFile) => nameOf(file).replace(/^\d{2}-/, '');
const isText = ({ path }: ContentFile) => path.endsWith('.md');
const titleOf = (file: ContentFile) => (isText(file) ? takeApart(file.text ?? '').title : null);

/** What a later version of a course has otherwise than an earlier one, file by file; with `withLines`, line by line. */
export function versionDifference(
  before: readonly ContentFile[],
  after: readonly ContentFile[],
  { withLines }: { withLines: boolean },
): ChangedFile[] {
  const earlier = new Map(before.map((file) => [keyOf(file), file]));
  const later = new Set(after.map(keyOf));
  const compared = after.flatMap((file): ChangedFile[] => {
    const known = earlier.get(keyOf(file));
    const change = changeOf(known, file);
    if (change === null) return [];
    const hasLines = withLines && isText(file) && change !== 'moved';
    const lines = hasLines ? lineDifference(known?.text ?? '', file.text ?? '') : [];
    return [{ name: nameOf(file), title: titleOf(file), change, lines }];
  });
  const gone = before
    .filter((file) => !later.has(keyOf(file)))
    .map((file): ChangedFile => ({
      name: nameOf(file),
      title: titleOf(file),
      change: 'removed',
      lines: withLines && isText(file) ? lineDifference(file.text ?? '', '') : [],
    }));
  return [...compared, ...gone].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function changeOf(before: ContentFile | undefined, after: ContentFile): FileChange | null {
  if (!before) return 'added';
  if (before.sha256 !== after.sha256) return 'changed';
  return before.path === after.path ? null : 'moved';
}
