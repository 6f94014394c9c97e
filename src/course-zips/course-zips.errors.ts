import { InvalidInput, NotFound, RuleBroken, TooLarge } from '../common/errors/domain-error.js';

/** Why an archive is refused; each is a code of its own beside the path that it is about. */
export type ZipFlaw =
  | 'broken'
  | 'encrypted'
  | 'path'
  | 'special'
  | 'twice'
  | 'entries'
  | 'total'
  | 'bomb'
  | 'nested'
  | 'unknown'
  | 'courses'
  | 'no-course'
  | 'slug'
  | 'text-size'
  | 'text-bytes'
  | 'media-kind'
  | 'media-size'
  | 'image'
  | 'gif';

const WORDS: Record<ZipFlaw, string> = {
  broken: 'The archive is cut off or damaged: make it again, then import that.',
  encrypted: 'The archive is locked with a password: make one without.',
  path: 'This name leads out of the folder of the course: make the archive of the course’s folder alone.',
  special: 'This is a link or a device, no file: put the file itself into the archive.',
  twice: 'Two files have this name, or names that differ in capitals alone: keep one.',
  entries: 'The archive has more than 1,000 entries: a course does not.',
  total: 'The archive holds more than may be imported at once: leave films out and upload them to the draft.',
  bomb: 'This unpacks to far more than any course holds.',
  nested: 'This is an archive within the archive: unpack it first.',
  unknown:
    'A course holds course.md, lessons named like 01-a-slug.md, and films, captions and pictures beside them: rename or remove this.',
  courses: 'The archive holds files of more than one course: import one at a time.',
  'no-course': 'The archive holds no course.md: make it of the folder of a course.',
  slug: 'The folder of a course is named with at most 80 lower-case letters, digits and single hyphens.',
  'text-size': 'A text has at most 60,000 bytes: cut it, or split it.',
  'text-bytes': 'The text is not UTF-8: save it as UTF-8.',
  'media-kind': 'Its bytes are not what its name says.',
  'media-size': 'The file is larger than a course may hold.',
  gif: 'A GIF becomes a PNG here: save it as PNG, and name that in the text.',
  image: 'The picture cannot be read, moves or is too large: save it again.',
};

/** One thing that is wrong with an archive; `path` is empty where it concerns the whole. */
export interface ZipFault {
  code: ZipFlaw;
  path: string;
}

/** Names of files come from strangers: no control characters, and not for ever long. */
const shown = (path: string) => path.replace(/\p{C}/gu, '\uFFFD').slice(0, 200);

export const zipRefused = (faults: readonly ZipFault[], cause?: unknown) => {
  const details = faults
    .slice(0, 100)
    .map(({ code, path }) => ({ code, path: shown(path), message: WORDS[code] }));
  const refused = new RuleBroken('ZIP_REFUSED', details[0]?.message ?? WORDS.broken, details);
  refused.cause = cause;
  return refused;
};

export const zipTooLarge = (mostBytes: number) => {
  const message = `An archive may have at most ${Math.round(mostBytes / 1024 / 1024)} MB.`;
  return new TooLarge('ZIP_TOO_LARGE', message, [{ message, mostBytes }]);
};

export const zipBrokenOff = () =>
  new InvalidInput('UPLOAD_BROKEN_OFF', 'The file did not arrive as a whole: upload it again.');

export const courseNotFound = () =>
  new NotFound('COURSE_FILES_NOT_FOUND', 'There are no files of such a course: choose one from the list.');

export const nothingWritten = () =>
  new NotFound(
    'NOTHING_WRITTEN',
    'Nothing has been published from the browser yet: there is nothing to download.',
  );
