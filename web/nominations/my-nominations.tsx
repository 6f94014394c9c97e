import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { nameAndDepartment } from '../kudos/name-and-department.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { MoreButton } from '../ui/more-button.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { text } from './messages.js';
import { NOMINATION_ERRORS } from './nomination-errors.js';
import { NominationWords } from './nomination-words.js';
import { quarterInWords } from './quarter-words.js';
import { myNominationsQuery, type Nomination, STARS, withdrawNomination } from './stars-data.js';
import classes from './stars.module.css';

const STATES: Record<Nomination['state'], readonly [Tone, string]> = {
  open: ['open', text('stateOpen')],
  'with-panel': ['waiting', text('statePanel')],
  answered: ['done', text('stateAnswered')],
  withdrawn: ['ended', text('stateWithdrawn')],
};

/** What the reader nominated, and how far it is. */
export function MyNominations() {
  const list = useSuspenseInfiniteQuery(myNominationsQuery);
  const [leaving, setLeaving] = useState<Nomination | null>(null);
  const all = list.data.pages.flatMap(({ items }) => items);
  return (
    <Card title={text('mineTitle')}>
      {all.length === 0 && <p className={classes.quiet}>{text('mineNone')}</p>}
      <ul className={classes.list}>
        {all.map((nomination) => {
          const [tone, words] = STATES[nomination.state];
          return (
            <li key={nomination.id} className={classes.item}>
              <p className={classes.name}>{nameAndDepartment(nomination.nominee)}</p>
              <NominationWords
                words={{ ...nomination, behaviour: nomination.behaviour.title }}
                from={quarterInWords(nomination.quarter)}
              />
              <StatusBadge tone={tone}>{words}</StatusBadge>
              {nomination.state === 'open' && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  color="gray"
                  aria-label={text('withdrawOf', { name: nomination.nominee.name })}
                  onClick={() => setLeaving(nomination)}
                >
                  {text('withdraw')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton list={list} />
      {leaving && <Withdrawal nomination={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function Withdrawal({
  nomination: { id, nominee },
  onClose,
}: {
  nomination: Nomination;
  onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    ...untilAnswered,
    mutationFn: () => withdrawNomination(id),
    onSuccess: async () => {
      onClose();
      toast(text('withdrawn'));
      await queryClient.invalidateQueries(STARS);
    },
  });
  return (
    <ConfirmDialog
      title={text('withdrawTitle', { name: nominee.name })}
      isOpen
      isDestructive
      isBusy={withdraw.isPending}
      confirmLabel={text('withdraw')}
      error={withdraw.error}
      words={NOMINATION_ERRORS}
      onConfirm={() => withdraw.mutate()}
      onClose={onClose}
    >
      {text('withdrawWhy')}
    </ConfirmDialog>
  );
}
