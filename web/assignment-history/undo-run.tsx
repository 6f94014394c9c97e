import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { dayAndTime } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { type Run, runsQuery, undoQuery } from './history-data.js';
import { text } from './messages.js';

const WORDS = { RUN_TOO_OLD: text('tooOld'), RUN_UNDER_WAY: text('stillUnderWay') };

/** Takes back what one run enrolled, after saying from how many, who keeps it and who has heard. A repeat does no harm. */
export function UndoRun({ run: { id, startedAt }, assignmentId }: { run: Run; assignmentId: string }) {
  const [isOpen, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const preview = useQuery({ ...undoQuery(id), enabled: isOpen });
  const undo = useMutation({
    ...untilAnswered,
    mutationFn: () => ask(api.POST('/api/assignment-runs/{id}/undo', { params: { path: { id } } })),
    onSuccess: async (undone) => {
      setOpen(false);
      queryClient.setQueryData(undoQuery(id).queryKey, undone);
      toast(text('undoDone'));
      await queryClient.invalidateQueries({ queryKey: runsQuery(assignmentId).queryKey });
    },
  });
  const { data } = preview;
  return (
    <>
      <Button
        variant="default"
        aria-label={text('undoOf', { time: dayAndTime(startedAt) })}
        onClick={() => setOpen(true)}
      >
        {text('undo')}
      </Button>
      <ConfirmDialog
        title={text('undoTitle')}
        isOpen={isOpen}
        isDestructive
        isBusy={undo.isPending || preview.isPending}
        error={undo.error ?? preview.error}
        words={WORDS}
        confirmLabel={text('undo')}
        onConfirm={() => undo.mutate()}
        onClose={() => setOpen(false)}
      >
        {data && (
          <>
            <p>{text('undoWithdrawn', { count: data.withdrawn })}</p>
            {data.kept > 0 && <p>{text('undoKept', { count: data.kept })}</p>}
            {data.otherReason > 0 && <p>{text('undoOther', { count: data.otherReason })}</p>}
            <p>{data.told > 0 ? text('undoTold', { count: data.told }) : text('undoToldNobody')}</p>
          </>
        )}
        <p>{text('undoAfter')}</p>
      </ConfirmDialog>
    </>
  );
}
