import { api, ask } from '../api/client.js';
import type { Draft } from '../course-drafts/drafts-data.js';

export type MediaFile = Draft['media'][number];

/** Where a file of a draft lies for whoever writes it. */
export const draftFileUrl = (slug: string, name: string) =>
  `/api/course-drafts/${encodeURIComponent(slug)}/files/${encodeURIComponent(name)}`;

/** The files of a draft of a kind: `image/`, `video/`, `text/vtt`. */
export const filesOfType = ({ media }: Draft, type: string): MediaFile[] =>
  media.filter(({ mediaType }) => mediaType.startsWith(type));

export const removeFile = (slug: string, name: string) =>
  ask(api.DELETE('/api/course-drafts/{slug}/files/{name}', { params: { path: { slug, name } } }));

/** How many whole seconds a film lasts, as its own file says; null where it does not. */
export function secondsOf(url: string): Promise<number | null> {
  return new Promise((resolve) => {
    const film = document.createElement('video');
    film.preload = 'metadata';
    film.onloadedmetadata = () =>
      resolve(Number.isFinite(film.duration) ? Math.max(1, Math.floor(film.duration)) : null);
    film.onerror = () => resolve(null);
    film.src = url;
  });
}
