import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { nameAndDepartment } from '../kudos/name-and-department.js';
import { dayInWords, number } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Facts } from '../ui/facts.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { ROUND_ERRORS } from './panel-errors.js';
import { text } from './panel-messages.js';
import { quarterInWords } from './quarter-words.js';
import { DaysDialog, PanelDialog } from './round-dialogs.js';
import { announceStar, endRound, type StarRound, STARS, starRoundsQuery } from './stars-data.js';
import classes from './stars.module.css';

/** For admins: rounds, their days and panels, how far they are, and announcing what a panel chose. */
export function RoundsPage() {
  const { data: rounds } = useSuspenseQuery(starRoundsQuery);
  return (
    <>
      <PageHeader
        title={text('roundsTitle')}
        lead={text('roundsLead')}
        actions={
          <ButtonLink to="/stars" variant="default">
            {text('toStars')}
          </ButtonLink>
        }
      />
      <div className={classes.parts}>
        {rounds.map((round) => (
          <Round key={round.quarter} round={round} />
        ))}
      </div>
    </>
  );
}

function Round({ round }: { round: StarRound }) {
  const { quarter, stage, panel, voted, mayVote, quorum } = round;
  const [tone, state] = stateOf(round);
  const isLate = panel.length === 0 && (stage === 'voting' || stage === 'voted');
  const nominations = text('nominationsOf', { count: round.nominations });
  return (
    <Card title={quarterInWords(quarter)} actions={<StatusBadge tone={tone}>{state}</StatusBadge>}>
      {isLate && <Notice tone="late" title={text('noPanelLate')} />}
      <Facts
        facts={[
          [text('nominateUntil'), dayInWords(round.nominateUntil)],
          [text('voteUntil'), dayInWords(round.voteUntil)],
          [text('nominations'), text('ofPeople', { nominations, count: round.people })],
          ...(stage === 'voting' || stage === 'voted'
            ? ([
                [
                  text('progress'),
                  text('votedOf', { voted: number(voted), mayVote: number(mayVote), quorum: number(quorum) }),
                ],
              ] as const)
            : []),
          [text('panel'), <Panel key="panel" round={round} />],
        ]}
      />
      {stage !== 'decided' && <Acts round={round} />}
    </Card>
  );
}

function Panel({ round: { panel } }: { round: StarRound }) {
  if (panel.length === 0) return text('noPanel');
  return (
    <ul className={classes.members}>
      {panel.map((member) => (
        <li key={member.id}>{memberInWords(member)}</li>
      ))}
    </ul>
  );
}

function memberInWords(member: StarRound['panel'][number]): string {
  const name = nameAndDepartment(member);
  if (member.sitsOut === 'left') return text('left', { name });
  return member.sitsOut === 'nominated' ? text('sitsOut', { name }) : name;
}

function stateOf({ stage, ended, ballot }: StarRound): readonly [Tone, string] {
  switch (stage) {
    case 'nominating':
      return ['open', text('nominating')];
    case 'voting':
      return ['open', text(ballot === 2 ? 'votingAgain' : 'voting')];
    case 'voted':
      return ['late', text('waits')];
    case 'decided':
      return ended === 'chosen' ? ['done', text('chosen')] : ['ended', text('without')];
  }
}

function Acts({ round }: { round: StarRound }) {
  const [open, setOpen] = useState<'panel' | 'days' | 'announce' | 'end' | null>(null);
  const close = () => setOpen(null);
  const { stage, panel, voted, mayVote } = round;
  const isOver = stage === 'voted' || (stage === 'voting' && mayVote > 0 && voted === mayVote);
  return (
    <Group gap="sm" mt="md">
      {isOver && <Button onClick={() => setOpen('announce')}>{text('announce')}</Button>}
      {voted === 0 && round.ballot === 1 && (
        <Button variant={isOver || panel.length > 0 ? 'default' : 'filled'} onClick={() => setOpen('panel')}>
          {text(panel.length === 0 ? 'namePanel' : 'changePanel')}
        </Button>
      )}
      <Button variant="default" onClick={() => setOpen('days')}>
        {text('changeDays')}
      </Button>
      {isOver && (
        <Button variant="default" onClick={() => setOpen('end')}>
          {text('end')}
        </Button>
      )}
      {open === 'panel' && <PanelDialog round={round} onClose={close} />}
      {open === 'days' && <DaysDialog round={round} onClose={close} />}
      {(open === 'announce' || open === 'end') && <Decision round={round} what={open} onClose={close} />}
    </Group>
  );
}

function Decision({
  round: { quarter },
  what,
  onClose,
}: {
  round: StarRound;
  what: 'announce' | 'end';
  onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const decide = useMutation({
    ...untilAnswered,
    mutationFn: () => (what === 'announce' ? announceStar(quarter) : endRound(quarter)),
    onSuccess: async (round) => {
      onClose();
      toast(decidedInWords(round));
      await queryClient.invalidateQueries(STARS);
    },
  });
  const words = { quarter: quarterInWords(quarter) };
  return (
    <ConfirmDialog
      title={what === 'announce' ? text('announceTitle', words) : text('endTitle', words)}
      isOpen
      isDestructive={what === 'end'}
      isBusy={decide.isPending}
      confirmLabel={text(what)}
      error={decide.error}
      words={ROUND_ERRORS}
      onConfirm={() => decide.mutate()}
      onClose={onClose}
    >
      {text(what === 'announce' ? 'announceWhy' : 'endWhy')}
    </ConfirmDialog>
  );
}

function decidedInWords({ stage, ended, voteUntil }: StarRound): string {
  if (stage !== 'decided') return text('votesAgain', { day: dayInWords(voteUntil) });
  return text(ended === 'chosen' ? 'announced' : 'ended');
}
