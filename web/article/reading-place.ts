import { type RefObject, useEffect, useState } from 'react';
import { Keeper } from '../lessons/keeper.js';
import { rest } from '../lessons/lesson-acts.js';
import { type Lesson, useStanding } from '../lessons/lesson-data.js';

/** Smaller moves are not worth a request. */
const WORTH_KEEPING_PERMILLE = 20;
const REST_MS = 1_000;

/** How much of a text lies above the top of the window, in per mille. */
function placeIn(box: HTMLElement): number {
  const { top, height } = box.getBoundingClientRect();
  return Math.round(Math.min(1, Math.max(0, -top / height)) * 1000);
}

/** Keeps where somebody reads, and brings them back there; a text that is done opens at its top. */
export function useReadingPlace(lesson: Lesson, text: RefObject<HTMLDivElement | null>) {
  const setStanding = useStanding(lesson);
  const [from] = useState(lesson.status === 'done' ? 0 : lesson.position);
  const [isResumed, setResumed] = useState(from > 0);
  const [keeper] = useState(
    () =>
      new Keeper<number>({
        send: async (_, position) => {
          await rest(lesson, position);
          setStanding({ position });
        },
        // A place that cannot be kept is no reason to stop reading.
        onRefused: () => undefined,
      }),
  );
  useEffect(() => {
    const box = text.current;
    if (!box || from === 0) return;
    // After the router has scrolled to the top of a new screen.
    const frame = requestAnimationFrame(() => {
      const { top, height } = box.getBoundingClientRect();
      window.scrollTo({ top: window.scrollY + top + (height * from) / 1000 });
    });
    return () => cancelAnimationFrame(frame);
  }, [from, text]);
  useEffect(() => {
    let kept = from;
    let timer = 0;
    const note = () => {
      const place = text.current ? placeIn(text.current) : kept;
      if (Math.abs(place - kept) < WORTH_KEEPING_PERMILLE) return;
      kept = place;
      keeper.keep('position', place);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = window.setTimeout(note, REST_MS);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
    };
  }, [from, keeper, text]);
  const toTop = () => {
    setResumed(false);
    window.scrollTo({ top: 0 });
  };
  return { saving: keeper.state, isResumed, toTop };
}
