import type { Mistake } from '../common/front-matter/mistake.js';
import { InvalidInput, NotFound, RuleBroken, TooLarge } from '../common/errors/domain-error.js';
import type { KindFlaw, MediaClass } from './media-kind.js';

export type ImageFlaw = 'unreadable' | 'moving' | 'pixels';

const KINDS: Record<KindFlaw, string> = {
  svg: 'An SVG can carry scripts: save the drawing as a PNG, then upload that.',
  quicktime: 'This is a QuickTime film, which few browsers play: save it as MP4 (H.264), then upload that.',
  unknown: 'This is no PNG, JPEG, WebP or GIF picture, no MP4 or WebM film and no WebVTT captions.',
};
const IMAGES: Record<ImageFlaw, string> = {
  unreadable: 'The picture cannot be read as a whole: save it again, then upload it.',
  moving: 'The picture moves, and nobody could stop it: upload a still one, or a film.',
  pixels: 'The picture has more than 50 million pixels: make it smaller, then upload it.',
};
const NAMES: Record<MediaClass, string> = {
  image: 'A picture',
  film: 'A film',
  captions: 'A file of captions',
};
const size = (bytes: number) =>
  bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.round(bytes / 1000)} kB`;

export const fileKindRefused = (flaw: KindFlaw) =>
  new RuleBroken('FILE_KIND_REFUSED', KINDS[flaw], [{ code: flaw, message: KINDS[flaw] }]);

export const imageRefused = (flaw: ImageFlaw) =>
  new RuleBroken('IMAGE_REFUSED', IMAGES[flaw], [{ code: flaw, message: IMAGES[flaw] }]);

export const fileTooLarge = (kind: MediaClass, most: number) =>
  new TooLarge('FILE_TOO_LARGE', `${NAMES[kind]} may have at most ${size(most)}.`, [
    { code: kind, mostBytes: most, message: `${NAMES[kind]} may have at most ${size(most)}.` },
  ]);

export const captionsHaveMistakes = (mistakes: readonly Mistake[]) =>
  new RuleBroken(
    'CAPTIONS_HAVE_MISTAKES',
    'The captions cannot be shown as they are: put the lines right that are named, then upload them.',
    mistakes.slice(0, 100).map(({ line, message }) => ({ line, message })),
  );

export const uploadBrokenOff = () =>
  new InvalidInput('UPLOAD_BROKEN_OFF', 'The file did not arrive as a whole: upload it again.');

export const tooManyFiles = (most: number) =>
  new RuleBroken('TOO_MANY_FILES', `A course holds at most ${most} films, captions and pictures.`);

export const draftMediaNotFound = () =>
  new NotFound('DRAFT_MEDIA_NOT_FOUND', 'The draft has no such file any more.');
