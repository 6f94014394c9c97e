import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { BEHAVIOURS_FILE } from '../behaviours/behaviours-file.js';

/** A file of the content folder as the validator needs it; `path` is relative to the folder, with slashes. */
export interface ContentFile {
  path: string;
  bytes: number;
  sha256: string;
  /** The first eight bytes in hexadecimal: what kind of file it really is. */
  head: string;
  /** The text of Markdown and caption files; null for media, and for text that is not UTF-8. */
  text: string | null;
}

const LEARNING = ['courses', 'tracks'];
/** What there may be beside them. */
const BESIDE = ['kick-off', 'tips', 'badges', 'workshops', 'messages'] as const;
/** Drawings of badges are checked word by word; other images are looked at by what they are. */
const TEXTS = /\.(md|vtt|yaml)$|^badges\/.*\.svg$/i;
const HEAD_BYTES = 8;

/**
 * Reads everything below `courses/`, `tracks/`, `kick-off/`, `tips/`, `badges/`, `workshops/` and `messages/`, hidden files left out, and the list of behaviours; null when
 * there is neither of the first two.
 */
export async function readContentFolder(root: string): Promise<ContentFile[] | null> {
  const listings = await Promise.all(LEARNING.map((folder) => listFiles(root, folder)));
  if (listings.every((listing) => listing === null)) return null;
  const beside = await Promise.all(BESIDE.map((folder) => listFiles(root, folder)));
  const behaviours = (await stat(join(root, BEHAVIOURS_FILE)).catch(() => null)) ? [BEHAVIOURS_FILE] : [];
  return await readFiles(
    root,
    [...listings, ...beside, behaviours].flatMap((listing) => listing ?? []),
  );
}

/** The same of one folder alone, for whoever asks about nothing else. */
export async function readPartOfContent(
  root: string,
  folder: (typeof BESIDE)[number],
): Promise<ContentFile[] | null> {
  const learning = await Promise.all(LEARNING.map((one) => isFolder(join(root, one))));
  if (!learning.includes(true)) return null;
  return await readFiles(root, (await listFiles(root, folder)) ?? []);
}

async function readFiles(root: string, paths: readonly string[]): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for (const path of paths) {
    const file = await readContentFile(root, path);
    if (file) files.push(file);
  }
  return files;
}

const isFolder = (place: string) =>
  stat(place).then(
    (facts) => facts.isDirectory(),
    () => false,
  );

async function listFiles(root: string, folder: string): Promise<string[] | null> {
  if (!(await isFolder(join(root, folder)))) return null;
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .map((name) => [folder, ...name.split(sep)])
    .filter((parts) => !parts.some((part) => part.startsWith('.')))
    .map((parts) => parts.join('/'))
    .toSorted();
}

async function readContentFile(root: string, path: string): Promise<ContentFile | null> {
  const place = join(root, path);
  const facts = await stat(place);
  if (!facts.isFile()) return null;
  if (TEXTS.test(path)) return contentFile(path, await readFile(place));
  return { path, bytes: facts.size, ...(await identified(place, facts)), text: null };
}

/** What a media file is, as it was found to be when it had this size and was changed last then. */
interface Identified {
  as: string;
  sha256: string;
  head: string;
}

const identities = new Map<string, Identified>();

/** Reads a film or picture once and anew when it has changed: the folder is read at each pause of somebody who types. */
async function identified(
  place: string,
  { size, mtimeMs, ctimeMs, ino }: Stats,
): Promise<Pick<Identified, 'sha256' | 'head'>> {
  const as = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  const known = identities.get(place);
  if (known?.as === as) return { sha256: known.sha256, head: known.head };
  const found = { sha256: await digest(place), head: await readHead(place) };
  identities.set(place, { as, ...found });
  return found;
}

/** A content file from its bytes. */
export function contentFile(path: string, content: Uint8Array): ContentFile {
  return {
    path,
    bytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    head: Buffer.from(content.subarray(0, HEAD_BYTES)).toString('hex'),
    text: TEXTS.test(path) ? decode(content) : null,
  };
}

function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

/** Films are hashed as a stream, so that checking never holds one in memory. */
async function digest(place: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place)) hash.update(chunk);
  return hash.digest('hex');
}

async function readHead(place: string): Promise<string> {
  const handle = await open(place);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await handle.close();
  }
}
