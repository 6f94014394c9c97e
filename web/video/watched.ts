/** A stretch of a film in whole seconds; `to` is the first second that was not watched any more. */
export interface Stretch {
  from: number;
  to: number;
}

/** A longer leap between two looks at the clock is a jump, not watching; in seconds of the film at normal speed. */
const LONGEST_LOOK = 2;

/** Adds the way from one look at the film's clock to the next one; jumps, back or on, begin a new stretch. */
export function withLook(stretches: readonly Stretch[], from: number, to: number, speed: number): Stretch[] {
  if (to <= from || to - from > LONGEST_LOOK * Math.max(1, speed)) return [...stretches];
  const last = stretches.at(-1);
  if (last && from >= last.from && from <= last.to + 1) {
    return [...stretches.slice(0, -1), { from: last.from, to: Math.max(last.to, to) }];
  }
  return [...stretches, { from, to }];
}

/** Stretches in whole seconds as the server takes them: a second counts once it was watched to its end. */
export function inWholeSeconds(stretches: readonly Stretch[]): Stretch[] {
  return stretches
    .map(({ from, to }) => ({ from: Math.round(from), to: Math.round(to) }))
    .filter(({ from, to }) => to > from);
}

/** How much of a film was watched, from 0 to 1; what was watched twice counts once. */
export function shareWatched(stretches: readonly Stretch[], seconds: number): number {
  let reached = 0;
  let sum = 0;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, Math.min(to, seconds) - Math.max(from, reached));
    reached = Math.max(reached, Math.min(to, seconds));
  }
  return seconds === 0 ? 0 : Math.min(1, sum / seconds);
}
