import type { Tone } from '../ui/status-badge.js';
import type { ImportShown } from './imports-data.js';
import { text } from './messages.js';

const STATUS: Record<ImportShown['status'], { tone: Tone; words: string }> = {
  running: { tone: 'open', words: text('isRunning') },
  applied: { tone: 'done', words: text('isApplied') },
  refused: { tone: 'late', words: text('isRefused') },
  failed: { tone: 'late', words: text('isFailed') },
  'dry-run': { tone: 'ended', words: text('isDryRun') },
  undone: { tone: 'paused', words: text('isUndone') },
};

export const statusOf = ({ status }: ImportShown) => STATUS[status];

/** Who brought a file in. */
export const importerWords = ({ createdBy }: ImportShown) => createdBy?.name ?? text('commandLine');

/** What an import did in a few words, the kinds that there were alone. */
export function countsInWords({ counts }: ImportShown): string {
  const parts = [
    counts.new > 0 && text('countNew', { count: counts.new }),
    counts.changed > 0 && text('countChanged', { count: counts.changed }),
    counts.leaving > 0 && text('countLeaving', { count: counts.leaving }),
    counts.rejected > 0 && text('countRejected', { count: counts.rejected }),
    counts.held > 0 && text('countHeld', { count: counts.held }),
  ];
  return parts.filter((part) => part !== false).join(', ') || text('countNothing');
}

export const rejectedUrl = (id: string) => `/api/people/imports/${id}/rejected.csv`;

/** Of each source the latest import that changed people: the one that may be undone. The list is latest first. */
export function undoable(imports: readonly ImportShown[]): Set<string> {
  const latest = new Map<string, string>();
  for (const { id, source, kind, status, counts } of imports) {
    const isDone = kind === 'people' && status === 'applied';
    if (isDone && counts.new + counts.changed + counts.leaving > 0 && !latest.has(source))
      latest.set(source, id);
  }
  return new Set(latest.values());
}
