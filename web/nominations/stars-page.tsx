import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery, useSuspenseQueries } from '@tanstack/react-query';
import { Star as StarIcon } from 'lucide-react';
import { useState } from 'react';
import { isAdmin, useMe } from '../api/me.js';
import { nameAndDepartment } from '../kudos/name-and-department.js';
import { dayInWords } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { MyNominations } from './my-nominations.js';
import { NominateDialog } from './nominate-dialog.js';
import { OwnStar } from './own-star.js';
import { quarterInWords } from './quarter-words.js';
import {
  type CurrentRound,
  currentRoundQuery,
  myPanelsQuery,
  type PanelRound,
  type Star,
  starsQuery,
} from './stars-data.js';
import classes from './stars.module.css';

/** Nominating a colleague, one's own nominations, and whom panels have chosen. */
export function StarsPage() {
  const [{ data: round }, { data: panels }] = useSuspenseQueries({
    queries: [currentRoundQuery, myPanelsQuery],
  });
  const list = useSuspenseInfiniteQuery(starsQuery);
  const quarters = list.data.pages.flatMap(({ items }) => items);
  const own = quarters.flatMap(({ quarter, stars }) =>
    stars.filter(({ isMine }) => isMine).map((star) => ({ star, quarter })),
  );
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <>
            <ButtonLink to="/rewards" variant="default">
              {text('toRewards')}
            </ButtonLink>
            {isAdmin(useMe()) && (
              <ButtonLink to="/stars/rounds" variant="default">
                {text('toRounds')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={classes.parts}>
        {panels.map((panel) => (
          <OnPanel key={panel.quarter} panel={panel} />
        ))}
        {own.map(({ star, quarter }) => (
          <OwnStar key={star.id} star={star} quarter={quarter} />
        ))}
        <ThisQuarter round={round} />
        <MyNominations />
        <Card title={text('starsTitle')}>
          {quarters.length === 0 && (
            <EmptyState icon={StarIcon} title={text('starsNone')}>
              {text('starsNoneWhy')}
            </EmptyState>
          )}
          <ul className={classes.list}>
            {quarters.map(({ quarter, stars }) => (
              <li key={quarter} className={classes.item}>
                <p className={classes.quiet}>{quarterInWords(quarter)}</p>
                {stars.map((star) => (
                  <NameOfStar key={star.id} star={star} />
                ))}
              </li>
            ))}
          </ul>
          <MoreButton list={list} />
        </Card>
      </div>
    </>
  );
}

function NameOfStar({ star: { name, department, isMine } }: { star: Star }) {
  return (
    <p className={classes.star}>
      <StarIcon size={20} aria-hidden />
      {name === null ? (
        <span className={classes.quiet}>{text('unnamed')}</span>
      ) : (
        <span className={classes.name}>{isMine ? text('you') : nameAndDepartment({ name, department })}</span>
      )}
    </p>
  );
}

function ThisQuarter({ round }: { round: CurrentRound }) {
  const [isOpen, setOpen] = useState(false);
  const left = round.most - round.made;
  return (
    <Card title={text('nowTitle', { quarter: quarterInWords(round.quarter) })}>
      {round.isOpen ? (
        <>
          <p>{text('openUntil', { day: dayInWords(round.nominateUntil) })}</p>
          <p className={classes.quiet}>{left > 0 ? text('left', { count: left }) : text('noneLeft')}</p>
          {left > 0 && (
            <Button mt="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              {text('nominate')}
            </Button>
          )}
        </>
      ) : (
        <p>{text('closed', { day: dayInWords(round.lastDay) })}</p>
      )}
      {isOpen && <NominateDialog round={round} onClose={() => setOpen(false)} />}
    </Card>
  );
}

/** For members of a panel: what is asked of them now. */
function OnPanel({ panel }: { panel: PanelRound }) {
  const isAsked = panel.stage === 'voting' && !panel.sitsOut;
  return (
    <Notice tone={isAsked && !panel.hasVoted ? 'late' : 'waiting'} title={text('panelTitle')}>
      <p>{askedInWords(panel)}</p>
      {isAsked && <ButtonLink to="/stars/panel">{text('toPanel')}</ButtonLink>}
    </Notice>
  );
}

function askedInWords({ stage, sitsOut, hasVoted, nominateUntil, voteUntil }: PanelRound): string {
  if (stage === 'nominating') return text('panelSoon', { day: dayInWords(nominateUntil) });
  if (sitsOut) return text('panelSitsOut');
  if (stage !== 'voting') return text('panelOver');
  return text(hasVoted ? 'panelVoted' : 'panelVote', { day: dayInWords(voteUntil) });
}
