import type { ImportStanding } from '../../src/import-history/import-runs.repository.js';
import type { RunningImport } from '../../src/import-history/import-progress.js';

const QUARTERS = [0.25, 0.5, 0.75, 1];

/** What a process held in memory at each quarter of a phase's rows, in bytes. */
export type MemoryByPhase = Record<string, number[]>;

/** Notes what this process holds whenever an import has come another quarter of its rows further; tells of each step's phase. */
export function watchMemory(
  running: RunningImport,
  rows: number,
  enter: (phase: string) => void = () => undefined,
): MemoryByPhase {
  const held: MemoryByPhase = {};
  running.watch(({ phase, rowsDone }: ImportStanding) => {
    enter(phase);
    if (phase === 'finishing') return;
    const of = (held[phase] ??= []);
    while (of.length < QUARTERS.length && rowsDone >= rows * (QUARTERS[of.length] ?? 1))
      of.push(process.memoryUsage.rss());
  });
  return held;
}
