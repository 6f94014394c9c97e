import type { Look } from './lookers.js';
import { percentile, probe } from './measure.js';

/** Seldom enough that the asking itself is no load to speak of. */
const LOOK_EVERY_MS = 200;

/** What others waited for an answer, in milliseconds, and how many were turned away. */
export interface Wait {
  name: string;
  p95: number;
  longest: number;
  asked: number;
  refused: number;
}

/** How long something took in milliseconds, and what others felt meanwhile. */
export interface Watched {
  ms: number;
  waits: Wait[];
}

/** Lets others ask until stopped. */
function begin(looks: readonly Look[]): () => Promise<Watched> {
  const start = performance.now();
  const running = looks.map(({ name, ask }) => {
    let refused = 0;
    const asking = probe(async () => {
      if (!(await ask())) refused++;
    }, LOOK_EVERY_MS);
    return async (): Promise<Wait> => {
      const waits = await asking.stop();
      const longest = Math.max(0, ...waits);
      return { name, p95: percentile(waits, 95), longest, asked: waits.length, refused };
    };
  });
  return async () => {
    const ms = performance.now() - start;
    return { ms, waits: await Promise.all(running.map((stop) => stop())) };
  };
}

export async function watched(looks: readonly Look[], work: () => Promise<unknown>): Promise<Watched> {
  const end = begin(looks);
  // Whoever still asked would keep a server that is told to stop from ending.
  await work().catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return await end();
}

/** As `watched`, for each phase that the work enters; what comes before the first one counts to it. */
export async function watchedByPhase(
  looks: readonly Look[],
  work: (enter: (phase: string) => void) => Promise<unknown>,
): Promise<Record<string, Watched>> {
  const phases: [string, Promise<Watched>][] = [];
  let current = '';
  let end = begin(looks);
  await work((phase) => {
    if (phase === current) return;
    if (current !== '') {
      phases.push([current, end()]);
      end = begin(looks);
    }
    current = phase;
  });
  phases.push([current, end()]);
  return Object.fromEntries(await Promise.all(phases.map(async ([name, ended]) => [name, await ended])));
}
