import { isSlug } from '../common/front-matter/fields.js';
import { mediaTypeOf } from '../content-files/media-files.js';
import type { ZipFault, ZipFlaw } from './course-zips.errors.js';

/** What an archive says of one of its entries, before anything of it is unpacked. */
export interface EntryFacts {
  name: string;
  isEncrypted: boolean;
  /** 0 and 8 can be read. */
  method: number;
  /** As Unix has it: kind of file and rights; 0 where the archive does not say. */
  mode: number;
}

/** An entry that is a file of a course. */
export interface CourseEntry<T> {
  entry: T;
  /** Without folders. */
  name: string;
}

/** The files of a course in an archive, or everything that stands against reading it. */
export type JudgedEntries<T> = { slug: string; files: CourseEntry<T>[] } | { faults: ZipFault[] };

export const MOST_ENTRIES = 1_000;
/** Names of files have this many characters in a draft. */
const MOST_NAME = 100;
const KIND_OF_FILE = 0o170000;
const PLAIN = [0, 0o100000, 0o040000];
const ARCHIVES = /\.(zip|jar|7z|rar|gz|tgz|bz2|xz|tar)$/i;
const LESSON = /^\d{2}-[a-z0-9]+(-[a-z0-9]+)*(\.[A-Za-z-]+){0,2}\.md$/;
const PLACE = /^(?:(?:content\/)?courses\/)?([^/]+)\/([^/]+)$/;

/**
 * Decides by the list of an archive whether it is the folder of one course and nothing else: `basics/…`, `courses/basics/…` or
 * `content/courses/basics/…`. Hidden files and what macOS adds are left out, as in the content folder. Names every fault.
 */
export function judgeEntries<T extends EntryFacts>(entries: readonly T[]): JudgedEntries<T> {
  if (entries.length > MOST_ENTRIES) return { faults: [{ code: 'entries', path: '' }] };
  const unsafe = entries.flatMap((entry) => faultsOf(entry).map((code) => ({ code, path: entry.name })));
  const files = entries.filter(
    (entry) => faultsOf(entry).length === 0 && !entry.name.endsWith('/') && !isHidden(entry.name),
  );
  const placed = files.map((entry) => {
    const [, slug = '', name = ''] = PLACE.exec(entry.name) ?? [];
    return { entry, slug, name };
  });
  const main = placed.find(({ name }) => name === 'course.md');
  const faults = [
    ...unsafe,
    ...repeats(files.map(({ name }) => name)),
    ...placed.flatMap((one) => flawOfName(one.name, one.entry.name)),
    ...placed
      .filter(({ slug, name }) => main && name !== '' && slug !== main.slug)
      .map(({ entry }) => ({ code: 'courses' as const, path: entry.name })),
    ...(main && !isSlug(main.slug) ? [{ code: 'slug' as const, path: main.entry.name }] : []),
    ...lessonRepeats(placed),
    ...(main || unsafe.length > 0 ? [] : [{ code: 'no-course' as const, path: '' }]),
  ];
  if (!main || faults.length > 0) return { faults };
  return { slug: main.slug, files: placed.map(({ entry, name }) => ({ entry, name })) };
}

const isHidden = (name: string) =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

function faultsOf({ name, isEncrypted, method, mode }: EntryFacts): ZipFlaw[] {
  const isSpecial = !PLAIN.includes(mode & KIND_OF_FILE);
  return [
    ...(leadsOut(name) ? ['path' as const] : []),
    ...(isSpecial ? ['special' as const] : []),
    ...(isEncrypted ? ['encrypted' as const] : []),
    ...(!isEncrypted && method !== 0 && method !== 8 ? ['broken' as const] : []),
  ];
}

/** Names that lead out of a folder on any system, or that somebody could read as another name. */
function leadsOut(name: string): boolean {
  const parts = name.replace(/\/$/, '').split('/');
  return (
    /^[A-Za-z]:/.test(name) || /[\\\p{C}]/u.test(name) || parts.some((part) => ['', '.', '..'].includes(part))
  );
}

function flawOfName(name: string, path: string): ZipFault[] {
  if (ARCHIVES.test(path)) return [{ code: 'nested', path }];
  const isText = name === 'course.md' || LESSON.test(name);
  const isMedia = !/\.md$/i.test(name) && mediaTypeOf(name) !== undefined;
  return name !== '' && name.length <= MOST_NAME && (isText || isMedia) ? [] : [{ code: 'unknown', path }];
}

/** A folder of Windows or macOS holds one file of a name, however it is spelt. */
function repeats(names: readonly string[]): ZipFault[] {
  const seen = new Set<string>();
  return names.flatMap((path) => {
    const key = path.normalize('NFC').toLowerCase();
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown ? [{ code: 'twice' as const, path }] : [];
  });
}

/** A draft numbers lessons by itself, so that the number alone does not tell two of them apart. */
const lessonRepeats = (placed: readonly { name: string }[]): ZipFault[] =>
  repeats(placed.filter(({ name }) => name !== '').map(({ name }) => name.replace(/^\d{2}-(?=.*\.md$)/, '')));
