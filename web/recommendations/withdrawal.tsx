import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { text } from './messages.js';
import {
  type Recommendation,
  RECOMMENDATION_ERRORS,
  RECOMMENDATIONS,
  withdrawRecommendation,
} from './recommendations-data.js';

/** Taking back what the reader put forward, asked first. */
export function Withdrawal({ recommendation: { id, person } }: { recommendation: Recommendation }) {
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { name } = person;
  const withdraw = useMutation({
    ...untilAnswered,
    mutationFn: () => withdrawRecommendation(id),
    onSuccess: async () => {
      setAsked(false);
      toast(text('withdrawn'));
      await queryClient.invalidateQueries(RECOMMENDATIONS);
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        aria-label={text('withdrawOf', { name })}
        onClick={() => setAsked(true)}
      >
        {text('withdraw')}
      </Button>
      <ConfirmDialog
        title={text('withdrawTitle', { name })}
        isOpen={isAsked}
        isDestructive
        isBusy={withdraw.isPending}
        confirmLabel={text('withdraw')}
        error={withdraw.error}
        words={RECOMMENDATION_ERRORS}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setAsked(false)}
      >
        {text('withdrawWhy')}
      </ConfirmDialog>
    </>
  );
}
