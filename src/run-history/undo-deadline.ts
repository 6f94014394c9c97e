const DAY_MS = 86_400_000;

/** For so many days after it began a run can be undone. */
export const UNDO_DAYS = 7;

/** Until when a run that began then can be undone. */
export const undoUntil = (startedAt: Date): Date => new Date(startedAt.getTime() + UNDO_DAYS * DAY_MS);

/** What stands in the way of undoing a run now; one that is undone already may be undone again, which does nothing. */
export function undoBlocker(
  run: { startedAt: Date; finishedAt: Date | null; undoneAt: Date | null },
  now: Date,
): 'too-old' | 'under-way' | null {
  if (run.undoneAt !== null) return null;
  if (now > undoUntil(run.startedAt)) return 'too-old';
  return run.finishedAt === null ? 'under-way' : null;
}
