/** What may be uploaded to a course, as its own bytes say; names and declared types are never believed. */
export const MEDIA_KINDS = ['png', 'jpeg', 'webp', 'gif', 'mp4', 'webm', 'vtt'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];
export type MediaClass = 'image' | 'film' | 'captions';

/** Why bytes are refused: SVG can carry scripts, QuickTime plays in few browsers, and the rest nobody could show. */
export type KindFlaw = 'svg' | 'quicktime' | 'unknown';

/** So many first bytes tell what a file is. */
export const TELLING_BYTES = 4_096;

const CLASSES: Readonly<Record<MediaKind, MediaClass>> = {
  png: 'image',
  jpeg: 'image',
  webp: 'image',
  gif: 'image',
  mp4: 'film',
  webm: 'film',
  vtt: 'captions',
};
const EXTENSIONS: Readonly<Record<MediaKind, string>> = {
  png: 'png',
  jpeg: 'jpg',
  webp: 'webp',
  gif: 'gif',
  mp4: 'mp4',
  webm: 'webm',
  vtt: 'vtt',
};
/** MP4 films name themselves so; HEIC and AVIF pictures are files of the same build with other brands. */
const MP4_BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|dash|M4V |M4VH|MSNV|cmfc)$/;
/** The length of a Matroska head in which its kind must stand. */
const EBML_HEAD_BYTES = 64;

export const classOf = (kind: MediaKind): MediaClass => CLASSES[kind];
export const extensionOf = (kind: MediaKind): string => EXTENSIONS[kind];

/** Decides by its first bytes what a file is. */
export function judgeKind(head: Buffer): { kind: MediaKind } | { flaw: KindFlaw } {
  const text = head.toString('latin1');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png' };
  if (text.startsWith('\xff\xd8\xff')) return { kind: 'jpeg' };
  if (/^GIF8[79]a/.test(text)) return { kind: 'gif' };
  if (/^RIFF[^]{4}WEBPVP8[ LX]/.test(text)) return { kind: 'webp' };
  if (text.startsWith('ftyp', 4)) return judgeBrand(text.slice(8, 12));
  const isMatroska = text.startsWith('\x1a\x45\xdf\xa3');
  if (isMatroska && text.slice(0, EBML_HEAD_BYTES).includes('webm')) return { kind: 'webm' };
  if (/^(\xef\xbb\xbf)?WEBVTT([ \t\r\n]|$)/.test(text)) return { kind: 'vtt' };
  return { flaw: /<svg[\s/>]/i.test(text) ? 'svg' : 'unknown' };
}

function judgeBrand(brand: string): { kind: MediaKind } | { flaw: KindFlaw } {
  if (MP4_BRANDS.test(brand)) return { kind: 'mp4' };
  return { flaw: brand === 'qt  ' ? 'quicktime' : 'unknown' };
}
