import { SegmentedControl } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Medal } from 'lucide-react';
import { nameAndDepartment } from '../kudos/name-and-department.js';
import { NominationWords } from '../nominations/nomination-words.js';
import { dayInWordsOf } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { Decisions } from './decisions.js';
import { text } from './messages.js';
import { PutForward } from './put-forward.js';
import {
  LISTS,
  type Recommendation,
  type RecommendationList,
  recommendationsQuery,
} from './recommendations-data.js';
import classes from './recommendations.module.css';
import { Withdrawal } from './withdrawal.js';

const NONE = {
  waiting: [text('noneWaitingTitle'), text('noneWaiting')],
  mine: [text('noneMineTitle'), text('noneMine')],
} as const;

const STATES: Record<Recommendation['state'], readonly [Tone, string]> = {
  waiting: ['waiting', text('stateWaiting')],
  approved: ['done', text('stateApproved')],
  declined: ['ended', text('stateDeclined')],
  withdrawn: ['ended', text('stateWithdrawn')],
  lapsed: ['ended', text('stateLapsed')],
};

/** People put forward for badges: what waits for the reader, and what became of those whom they put forward. */
export function RecommendationsPage() {
  const { of = 'waiting' } = useSearch({ from: '/signed-in/recommendations' });
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} actions={<PutForward />} />
      <SegmentedControl
        aria-label={text('lists')}
        mb="md"
        value={of}
        onChange={(chosen) =>
          void navigate({ to: '/recommendations', search: chosen === 'mine' ? { of: 'mine' } : {} })
        }
        data={LISTS.map((value) => ({ value, label: text(value) }))}
      />
      <List key={of} of={of} />
    </>
  );
}

function List({ of }: { of: RecommendationList }) {
  const list = useSuspenseInfiniteQuery(recommendationsQuery(of));
  const all = list.data.pages.flatMap(({ items }) => items);
  const [title, why] = NONE[of];
  if (all.length === 0)
    return (
      <EmptyState icon={Medal} title={title}>
        {why}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.list}>
        {all.map((recommendation) => (
          <li key={recommendation.id} className={classes.item}>
            <About recommendation={recommendation} of={of} />
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function About({ recommendation, of }: { recommendation: Recommendation; of: RecommendationList }) {
  const { person, badge, behaviour, evidence, from, state, decidedBy, decidedAt, reason } = recommendation;
  const day = dayInWordsOf(recommendation.putForwardAt);
  const [tone, words] = STATES[state];
  return (
    <>
      <p className={classes.name}>{nameAndDepartment(person)}</p>
      <p className={classes.plain}>{text('forBadge', { title: badge.title })}</p>
      <NominationWords
        words={{ behaviour, evidence, helped: null }}
        from={of === 'mine' ? text('on', { day }) : text('from', { name: from, day })}
      />
      {of === 'waiting' && <Decisions recommendation={recommendation} />}
      {of === 'mine' && (
        <>
          <StatusBadge tone={tone}>{words}</StatusBadge>
          {decidedBy !== null && decidedAt !== null && (
            <p className={classes.quiet}>
              {text('decidedBy', { name: decidedBy, day: dayInWordsOf(decidedAt) })}
            </p>
          )}
          {reason !== null && <p className={classes.plain}>{text('because', { reason })}</p>}
          {state === 'waiting' && <Withdrawal recommendation={recommendation} />}
        </>
      )}
    </>
  );
}
