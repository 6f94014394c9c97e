const KEYS = new Set(['k', 'j', 'l', 'c', '<', '>']);
const LEAP_SECONDS = 10;

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Whether a key is one of ours; the browser knows the others (Space, arrows). */
export const isFilmKey = ({ key, ctrlKey, metaKey, altKey }: Pressed) =>
  KEYS.has(key) && !ctrlKey && !metaKey && !altKey;

/** Does what a key says to a film that has the focus. */
export function onFilmKey(key: string, film: HTMLVideoElement, changeSpeed: (by: -1 | 1) => void): void {
  switch (key) {
    case 'k':
      if (film.paused) void film.play();
      else film.pause();
      return;
    case 'j':
      film.currentTime = Math.max(0, film.currentTime - LEAP_SECONDS);
      return;
    case 'l':
      film.currentTime = Math.min(film.duration, film.currentTime + LEAP_SECONDS);
      return;
    case 'c':
      for (const track of film.textTracks) track.mode = track.mode === 'showing' ? 'hidden' : 'showing';
      return;
    case '<':
      return changeSpeed(-1);
    case '>':
      return changeSpeed(1);
  }
}
