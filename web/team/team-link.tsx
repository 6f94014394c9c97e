import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { text } from './messages.js';
import classes from './team-list.module.css';
import type { TeamMember } from './team-rows.js';

/** Leads to the team of somebody who has one. */
export function TeamLink({ member, isInGrid = false }: { member: TeamMember; isInGrid?: boolean }) {
  return (
    <Link
      to="/team"
      search={({ direct }) => ({ of: member.id, ...(direct && { direct }) })}
      className={classes.teamLink}
      {...(isInGrid && { tabIndex: -1 })}
    >
      {text('leads', { count: member.leads })}
      <VisuallyHidden>
        {text('openTeam', { name: `${member.givenName} ${member.familyName}` })}
      </VisuallyHidden>
    </Link>
  );
}
