import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { announce } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { type Acknowledgement, acknowledgeTip, type MyTipInList, staleTips } from './my-tips-data.js';

interface Props {
  tip: MyTipInList;
  /** What the reader said, so far as this page knows. */
  said: Acknowledgement | null;
  onSaid: (as: Acknowledgement) => void;
  /** Further buttons in the same line. */
  children?: ReactNode;
}

/** Lets a reader say that they will try a tip, or that they have. */
export function Acknowledge({ tip: { period }, said, onSaid, children }: Props) {
  const queryClient = useQueryClient();
  const acknowledge = useMutation({
    ...untilAnswered,
    mutationFn: (as: Acknowledgement) => acknowledgeTip(period, as),
    onSuccess: async (_, as) => {
      onSaid(as);
      announce(saidInWords(as));
      await queryClient.invalidateQueries(staleTips);
    },
  });
  const isSaying = (as: Acknowledgement) => acknowledge.isPending && acknowledge.variables === as;
  return (
    <div>
      <FormError error={acknowledge.error} />
      {said && <p>{saidInWords(said)}</p>}
      <Group gap="sm">
        {said === null && (
          <Button loading={isSaying('trying')} onClick={() => acknowledge.mutate('trying')}>
            {text('try')}
          </Button>
        )}
        {said !== 'done' && (
          <Button variant="default" loading={isSaying('done')} onClick={() => acknowledge.mutate('done')}>
            {text('done')}
          </Button>
        )}
        {children}
      </Group>
    </div>
  );
}

const saidInWords = (as: Acknowledgement) => text(as === 'done' ? 'saidDone' : 'saidTrying');
