import { Link } from '@tanstack/react-router';
import { minutesInWords } from '../text/dates.js';
import { StatusBadge } from '../ui/status-badge.js';
import classes from './matrix.module.css';
import { text } from './messages.js';
import { standingShown } from './status.js';
import { TeamLink } from './team-link.js';
import listClasses from './team-list.module.css';
import type { TeamMember } from './team-rows.js';

interface Props {
  member: TeamMember;
}

/** Who it is; leads to the person and, where there is one, to their team. */
export function NameCell({ member }: Props) {
  const { id, givenName, familyName, title, manager, leads } = member;
  return (
    <>
      <Link
        to="/team/$personId"
        params={{ personId: id }}
        className={`${listClasses.name} ${classes.line}`}
        tabIndex={-1}
        preload={false}
      >
        {givenName} {familyName}
      </Link>
      <span className={`${listClasses.quiet} ${classes.line}`}>{title}</span>
      <span className={`${listClasses.quiet} ${classes.line}`}>
        {leads > 0 && <TeamLink member={member} isInGrid />}
        {leads > 0 && manager && ' · '}
        {manager && text('reportsTo', { name: manager })}
      </span>
    </>
  );
}

/** Where they stand over all their tracks. */
export function OverallCell({ member: { standing } }: Props) {
  const { tone, words } = standingShown(standing);
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}

/** How much time their learning still takes. */
export function TimeCell({ member: { minutesNeeded } }: Props) {
  return <span>{minutesNeeded > 0 ? minutesInWords(minutesNeeded) : text('noTime')}</span>;
}
