import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { type Assignment, assignmentQuery, follow } from './assignments-data.js';
import { text } from './messages.js';

/** Pauses an assignment, or lets a paused one go on, after saying what that does and what it does not. */
export function PauseAssignment({ assignment: { id, status } }: { assignment: Assignment }) {
  const [isOpen, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const isPaused = status === 'paused';
  const act = useMutation({
    ...untilAnswered,
    mutationFn: () => {
      const params = { path: { id } };
      return ask(
        isPaused
          ? api.POST('/api/assignments/{id}/resume', { params })
          : api.POST('/api/assignments/{id}/pause', { params }),
      );
    },
    onSuccess: async (changed) => {
      setOpen(false);
      if (isPaused) follow(id);
      queryClient.setQueryData(assignmentQuery(id).queryKey, changed);
      toast(text(isPaused ? 'resumed' : 'paused'));
      await queryClient.invalidateQueries({ queryKey: ['assignments', 'list'] });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text(isPaused ? 'resume' : 'pause')}
      </Button>
      <ConfirmDialog
        title={text(isPaused ? 'resumeTitle' : 'pauseTitle')}
        isOpen={isOpen}
        isBusy={act.isPending}
        error={act.error}
        words={{ ASSIGNMENT_ENDED: text('endedAlready') }}
        confirmLabel={text(isPaused ? 'resume' : 'pause')}
        onConfirm={() => act.mutate()}
        onClose={() => setOpen(false)}
      >
        {isPaused ? (
          <>
            <p>{text('resumeCatchesUp')}</p>
            <p>{text('resumeReminds')}</p>
          </>
        ) : (
          <>
            <p>{text('pauseNobody')}</p>
            <p>{text('pauseStay')}</p>
          </>
        )}
      </ConfirmDialog>
    </>
  );
}
