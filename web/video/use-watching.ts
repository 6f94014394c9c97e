import { type RefObject, useEffect, useRef, useState } from 'react';
import type { View } from '../api/client.js';
import { Keeper } from '../lessons/keeper.js';
import { watch } from '../lessons/lesson-acts.js';
import { type Lesson, useStanding } from '../lessons/lesson-data.js';
import { inWholeSeconds, shareWatched, type Stretch, withLook } from './watched.js';

const SEND_EVERY_MS = 10_000;
/** The server takes no more at once. */
const MOST_STRETCHES = 100;

/** Follows what is watched of a film, and keeps it and the place to go on from. */
export function useWatching(lesson: Lesson, seconds: number, film: RefObject<HTMLVideoElement | null>) {
  const setStanding = useStanding(lesson);
  const [seen, setSeen] = useState<Stretch[]>([]);
  const unsent = useRef<Stretch[]>([]);
  const lookedAt = useRef(0);
  const sentAt = useRef(0);
  const [keeper] = useState(
    () =>
      new Keeper<View<'WatchDto'>>({
        send: async (_, body) => {
          const { status } = await watch(lesson, body);
          setStanding(status === 'done' ? { status, position: body.position } : { position: body.position });
        },
        merge: (earlier, later) => ({
          position: later.position,
          ranges: [...(earlier.ranges ?? []), ...(later.ranges ?? [])].slice(-MOST_STRETCHES),
        }),
        // A film that is watched on need not be interrupted; the next stretch is sent again.
        onRefused: () => undefined,
      }),
  );
  const [send] = useState(() => () => {
    const { current } = film;
    const ranges = inWholeSeconds(unsent.current);
    if (
      !current ||
      current.readyState === 0 ||
      (ranges.length === 0 && current.currentTime === sentAt.current)
    )
      return;
    // What has not come to a whole second yet is sent with the next stretch.
    unsent.current = [];
    sentAt.current = current.currentTime;
    keeper.keep('watched', { ranges, position: Math.floor(current.currentTime) });
  });
  const look = () => {
    const { current } = film;
    if (!current || current.seeking) return;
    const from = lookedAt.current;
    lookedAt.current = current.currentTime;
    if (current.paused && !current.ended) return;
    unsent.current = withLook(unsent.current, from, current.currentTime, current.playbackRate);
    setSeen((known) => withLook(known, from, current.currentTime, current.playbackRate));
  };
  const jumped = () => {
    lookedAt.current = film.current?.currentTime ?? 0;
  };
  useEffect(() => {
    const timer = setInterval(send, SEND_EVERY_MS);
    const onHidden = () => document.visibilityState === 'hidden' && send();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHidden);
      send();
    };
  }, [send]);
  return {
    look,
    jumped,
    send,
    saving: keeper.state,
    share: shareWatched([...lesson.watched, ...seen], seconds),
  };
}
