import { setTimeout as pause } from 'node:timers/promises';
/** The middle of some figures; the mean of the two middle ones where their number is even. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

/** The figure that so many per cent do not exceed. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export interface Turns {
  ours: number;
  bare: number;
}

/**
 * Lets ours and the bare driver take turns and gives the median of each, so that a noisy machine hurts both alike.
 * Who begins changes every round, since the second finds warmer caches.
 */
export async function takeTurns(
  rounds: number,
  ours: (round: number) => Promise<number>,
  bare: (round: number) => Promise<number>,
): Promise<Turns> {
  const figures: Record<keyof Turns, number[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    const isOursFirst = round % 2 === 0;
    if (isOursFirst) figures.ours.push(await ours(round));
    figures.bare.push(await bare(round));
    if (!isOursFirst) figures.ours.push(await ours(round));
  }
  return { ours: median(figures.ours), bare: median(figures.bare) };
}

/** Works through things with so many at a time, as so many users would. */
export async function concurrently<T>(
  things: readonly T[],
  width: number,
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const left = things.values();
  const worker = async () => {
    for (const thing of left) await work(thing);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

const PROBE_EVERY_MS = 50;

/**
 * Asks something every so often until stopped, and tells how long each answer took from the moment at which it was due: a
 * blocked event loop counts in full. Nobody asks again before the answer is there; whatever fell due meanwhile waited for the same one.
 */
export function probe(ask: () => Promise<unknown>, everyMs = PROBE_EVERY_MS): { stop(): Promise<number[]> } {
  const waits: number[] = [];
  let isStopped = false;
  const asking = (async () => {
    for (let dueAt = performance.now(); !isStopped;) {
      await pause(Math.max(0, dueAt - performance.now()));
      await ask();
      for (const answeredAt = performance.now(); dueAt <= answeredAt; dueAt += everyMs)
        waits.push(answeredAt - dueAt);
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await asking;
      return waits;
    },
  };
}

/** The most memory that this process has ever held, in bytes. */
export const peakMemory = (): number => process.resourceUsage().maxRSS * 1024;
