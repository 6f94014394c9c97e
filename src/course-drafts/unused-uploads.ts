import { COURSE_FILE, type DraftFile } from './draft.js';

type Uploadable = DraftFile & { changedById: number | null };

/** Whether a file of a draft is a film, captions or an image. */
export const isMedia = ({ name, position }: Pick<DraftFile, 'name' | 'position'>): boolean =>
  position === null && name !== COURSE_FILE;

/** Whether any text of a draft names a file. */
export const isNamed = (name: string, files: readonly DraftFile[]): boolean =>
  files.some((file) => !isMedia(file) && file.text?.includes(name));

/** Names of what was uploaded to a draft and no text of it names; what came with the published course stays with it. */
export const unusedUploads = (files: readonly Uploadable[]): string[] =>
  files
    .filter((file) => isMedia(file) && file.changedById !== null && !isNamed(file.name, files))
    .map(({ name }) => name);

/** A draft as it is published: without what was uploaded and is not used. */
export function withoutUnused<T extends Uploadable>(files: readonly T[]): T[] {
  const unused = new Set(unusedUploads(files));
  return files.filter(({ name }) => !unused.has(name));
}
