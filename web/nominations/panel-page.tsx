import { Button, Text } from '@mantine/core';
import {
  useMutation,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { untilAnswered } from '../api/query-client.js';
import { nameAndDepartment } from '../kudos/name-and-department.js';
import { dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge } from '../ui/status-badge.js';
import { text as starsText } from './messages.js';
import { NominationWords } from './nomination-words.js';
import { VOTE_ERRORS } from './panel-errors.js';
import { text } from './panel-messages.js';
import { quarterInWords } from './quarter-words.js';
import {
  type Candidate,
  candidatesQuery,
  castVote,
  myPanelsQuery,
  type PanelRound,
  STARS,
} from './stars-data.js';
import classes from './stars.module.css';

/** What a member of a panel reads, and their vote. */
export function PanelPage() {
  const { data: panels } = useSuspenseQuery(myPanelsQuery);
  const open = panels.filter(({ stage }) => stage !== 'decided');
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <ButtonLink to="/stars" variant="default">
            {text('toStars')}
          </ButtonLink>
        }
      />
      {open.length === 0 && (
        <EmptyState icon={Users} title={text('notOn')}>
          {text('notOnWhy')}
        </EmptyState>
      )}
      <div className={classes.parts}>
        {open.map((panel) => (
          <Card key={panel.quarter} title={quarterInWords(panel.quarter)}>
            <Seat panel={panel} />
          </Card>
        ))}
      </div>
    </>
  );
}

function Seat({ panel }: { panel: PanelRound }) {
  if (panel.stage === 'nominating')
    return <Text>{starsText('panelSoon', { day: dayInWords(panel.nominateUntil) })}</Text>;
  if (panel.sitsOut) return <Text>{starsText('panelSitsOut')}</Text>;
  return panel.stage === 'voting' ? <Ballot panel={panel} /> : <Text>{starsText('panelOver')}</Text>;
}

function Ballot({ panel }: { panel: PanelRound }) {
  const queryClient = useQueryClient();
  const list = useSuspenseInfiniteQuery(candidatesQuery(panel.quarter));
  const candidates = list.data.pages.flatMap(({ items }) => items);
  const day = dayInWords(panel.voteUntil);
  const cast = useMutation({
    ...untilAnswered,
    mutationFn: (nominee: string | null) => castVote(panel.quarter, nominee),
    onSuccess: async (_, nominee) => {
      toast(text(nominee === null ? 'abstained' : 'voted', { day }));
      await queryClient.invalidateQueries(STARS);
    },
  });
  const hasAbstained = panel.hasVoted && panel.nominee === null;
  if (candidates.length === 0)
    return (
      <EmptyState icon={Users} title={text('none')}>
        {text('noneWhy')}
      </EmptyState>
    );
  return (
    <div className={classes.parts}>
      <div>
        {panel.ballot === 2 && <p>{text('second')}</p>}
        <p>{standing(panel, day)}</p>
      </div>
      <FormError error={cast.error} words={VOTE_ERRORS} />
      <ul className={classes.list} aria-label={text('candidates')}>
        {candidates.map((candidate) => (
          <OneCandidate
            key={candidate.id}
            candidate={candidate}
            isChosen={panel.nominee === candidate.id}
            isBusy={cast.isPending}
            onVote={() => cast.mutate(candidate.id)}
          />
        ))}
      </ul>
      <MoreButton list={list} />
      <div>
        {hasAbstained ? (
          <StatusBadge tone="done">{text('yours')}</StatusBadge>
        ) : (
          <Button variant="default" loading={cast.isPending} onClick={() => cast.mutate(null)}>
            {text('abstain')}
          </Button>
        )}
        <p className={classes.quiet}>{text('abstainWhy')}</p>
      </div>
    </div>
  );
}

function standing({ hasVoted, nominee }: PanelRound, day: string): string {
  if (!hasVoted) return text('until', { day });
  return text(nominee === null ? 'abstained' : 'voted', { day });
}

interface Props {
  candidate: Candidate;
  isChosen: boolean;
  isBusy: boolean;
  onVote: () => void;
}

function OneCandidate({ candidate, isChosen, isBusy, onVote }: Props) {
  const { name, conflicts, nominations } = candidate;
  return (
    <li className={classes.item} data-chosen={isChosen || undefined}>
      <h3 className={classes.name}>{nameAndDepartment(candidate)}</h3>
      <ul className={classes.nominations}>
        {nominations.map(({ from, ...words }) => (
          <li key={`${from} ${words.evidence}`}>
            <NominationWords words={words} from={starsText('from', { name: from })} />
          </li>
        ))}
      </ul>
      {conflicts.map((conflict) => (
        <StatusBadge key={conflict} tone="paused">
          {text(conflict)}
        </StatusBadge>
      ))}
      {isChosen && <StatusBadge tone="done">{text('yours')}</StatusBadge>}
      {!isChosen && conflicts.length === 0 && (
        <Button variant="light" loading={isBusy} onClick={onVote}>
          {text('vote', { name })}
        </Button>
      )}
    </li>
  );
}
