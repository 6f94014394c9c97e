import { dayOf, shortDay } from '../text/dates.js';
import { StatusBadge } from '../ui/status-badge.js';
import { text } from './messages.js';
import { statusShown } from './status.js';
import type { TeamCell } from './team-rows.js';
import classes from './team-list.module.css';

/** Where somebody is on a track, with the one date that matters then. */
export function CellState({ cell }: { cell: TeamCell | undefined }) {
  if (!cell) return <span className={classes.quiet}>{text('notOnTrack')}</span>;
  const { tone, words } = statusShown(cell);
  return (
    <>
      <StatusBadge tone={tone}>{words}</StatusBadge>
      <span className={classes.quiet}>{dateOf(cell)}</span>
    </>
  );
}

function dateOf({ status, isOverdue, dueOn, completedAt }: TeamCell): string {
  if (completedAt) return shortDay(dayOf(new Date(completedAt)));
  if (status === 'waived') return '';
  if (!dueOn) return text('noDue');
  return text(isOverdue ? 'wasDueOn' : 'dueOn', { day: shortDay(dueOn) });
}
