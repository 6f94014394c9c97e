import type { Complain } from '../common/front-matter/mistake.js';
import type { ContentFile } from './content-folder.js';

const MEDIA_TYPES: Record<string, string> = {
  webm: 'video/webm',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** More than this nobody watches over the network of a company. */
export const MOST_BYTES = 500 * 1024 * 1024;

const WEBM = '1a45dfa3';
const MP4_BRAND = Buffer.from('ftyp').toString('hex');

const extensionOf = (name: string) => name.split('.').at(-1)?.toLowerCase() ?? '';

/** The media type that a file is served with; undefined for what a course cannot hold. */
export function mediaTypeOf(name: string): string | undefined {
  return MEDIA_TYPES[extensionOf(name)];
}

export const isVideoName = (name: string) => mediaTypeOf(name)?.startsWith('video/') ?? false;

/** Notes what is wrong with a file that is no Markdown: its name, its kind, its size, a film that is none. */
export function checkMedia(file: ContentFile, name: string, complain: Complain): void {
  const type = mediaTypeOf(name);
  if (!type) {
    const known = Object.keys(MEDIA_TYPES).join(', ');
    complain(
      1,
      `A course holds lessons named like 01-a-slug.md and files that end in ${known}: rename or remove this one.`,
    );
  } else if (!NAME.test(name)) {
    complain(
      1,
      'Name the file with at most 100 letters without accents, digits, dots, hyphens and underscores.',
    );
  }
  if (file.bytes > MOST_BYTES)
    complain(1, `The file is larger than ${MOST_BYTES / 1024 / 1024} MB: compress it.`);
  const isFilm = file.head.startsWith(WEBM) || file.head.slice(8, 16) === MP4_BRAND;
  if (isVideoName(name) && !isFilm) complain(1, 'This is no WebM or MP4 film, whatever its name says.');
}

const TIMES = /^((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})(?:[ \t].*)?$/;
const seconds = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Notes what is wrong with a caption file; returns the second at which its last cue ends. */
export function checkCaptions(text: string, complain: Complain): number {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!/^WEBVTT([ \t].*)?$/.test(lines[0] ?? '')) {
    complain(1, 'A caption file is WebVTT: its first line must be WEBVTT.');
    return 0;
  }
  let end = 0;
  let cues = 0;
  lines.forEach((line, index) => {
    if (!line.includes('-->')) return;
    cues++;
    const [, from = '', to = ''] = TIMES.exec(line) ?? [];
    if (!from) complain(index + 1, 'A cue begins with its times, such as 00:01.000 --> 00:04.500.');
    else if (seconds(from) >= seconds(to)) complain(index + 1, 'This cue ends before it begins.');
    else end = Math.max(end, seconds(to));
  });
  if (cues === 0) complain(1, 'The caption file has no captions.');
  return end;
}
