import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../api/client.js';
import { hasCode } from '../api/api-error.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { enrolledIn } from './assignment-rows.js';
import { type Assignment, assignmentQuery } from './assignments-data.js';
import { text } from './messages.js';

/** Ends an assignment, after saying what that does and what it does not. */
export function EndAssignment({ assignment: { id, counts } }: { assignment: Assignment }) {
  const [isOpen, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => ask(api.POST('/api/assignments/{id}/end', { params: { path: { id } } })),
    onSuccess: async (ended) => {
      setOpen(false);
      queryClient.setQueryData(assignmentQuery(id).queryKey, ended);
      toast(text('endDone'));
      await queryClient.invalidateQueries({ queryKey: ['assignments', 'list'] });
    },
    onError: async (error) => {
      if (hasCode(error, 'ASSIGNMENT_ENDED'))
        await queryClient.invalidateQueries({ queryKey: assignmentQuery(id).queryKey });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text('end')}
      </Button>
      <ConfirmDialog
        title={text('endTitle')}
        isOpen={isOpen}
        isDestructive
        isBusy={end.isPending}
        error={end.error}
        words={{ ASSIGNMENT_ENDED: text('endedAlready') }}
        confirmLabel={text('end')}
        onConfirm={() => end.mutate()}
        onClose={() => setOpen(false)}
      >
        <p>{text('endNobody')}</p>
        <p>{text('endStay', { count: enrolledIn(counts) })}</p>
        <p>{text('endForGood')}</p>
      </ConfirmDialog>
    </>
  );
}
