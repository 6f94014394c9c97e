import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { minutesInWords } from '../text/dates.js';
import { StatusBadge } from '../ui/status-badge.js';
import { CellState } from './cell-state.js';
import { text } from './messages.js';
import { standingShown } from './status.js';
import type { TeamSummary } from './team-data.js';
import classes from './team-list.module.css';
import type { Findable } from './team-rows.js';
import { TeamLink } from './team-link.js';

const AT_ONCE = 30;

/** People as cards, for narrow screens; more of them when somebody asks. */
export function TeamCards({ people, tracks }: { people: Findable[]; tracks: TeamSummary['tracks'] }) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className={classes.cards}>
        {people.slice(0, most).map((one) => (
          <li key={one.member.id} className={classes.card}>
            <PersonCard person={one} tracks={tracks} />
          </li>
        ))}
      </ul>
      {people.length > most && (
        <Button variant="default" fullWidth mt="md" onClick={() => setMost(most + AT_ONCE)}>
          {text('showMore')}
        </Button>
      )}
    </>
  );
}

function PersonCard({
  person: { member, cells },
  tracks,
}: {
  person: Findable;
  tracks: TeamSummary['tracks'];
}) {
  const { tone, words } = standingShown(member.standing);
  const about = [member.title, member.manager && text('reportsTo', { name: member.manager })];
  return (
    <>
      <div className={classes.cardHead}>
        <Link to="/team/$personId" params={{ personId: member.id }} className={classes.name}>
          {member.givenName} {member.familyName}
        </Link>
        <StatusBadge tone={tone}>{words}</StatusBadge>
      </div>
      <div className={classes.quiet}>{about.filter(Boolean).join(' · ')}</div>
      {member.leads > 0 && <TeamLink member={member} />}
      <dl className={classes.tracks}>
        {tracks
          .filter(({ slug }) => cells.has(slug))
          .map(({ slug, title }) => (
            <CardLine key={slug} title={title}>
              <CellState cell={cells.get(slug)} />
            </CardLine>
          ))}
        {member.minutesNeeded > 0 && (
          <CardLine title={text('time')}>{minutesInWords(member.minutesNeeded)}</CardLine>
        )}
      </dl>
    </>
  );
}

function CardLine({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd className={classes.state}>{children}</dd>
    </>
  );
}
