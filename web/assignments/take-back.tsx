import { Button } from '@mantine/core';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { assignmentQuery, takingBackQuery } from './assignments-data.js';
import { text } from './messages.js';

/** Takes an assignment back; the figures follow by themselves. A repeat does no harm. */
export async function takeBack(queryClient: QueryClient, id: string): Promise<void> {
  const ended = await ask(api.POST('/api/assignments/{id}/take-back', { params: { path: { id } } }));
  queryClient.setQueryData(assignmentQuery(id).queryKey, ended);
  toast(text('takenBack'));
  await queryClient.invalidateQueries({ queryKey: ['assignments', 'list'] });
}

/** Takes the track from who has it by this assignment alone, after saying from how many and who keeps it. */
export function TakeBack({ assignmentId }: { assignmentId: string }) {
  const [isOpen, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const preview = useQuery({ ...takingBackQuery(assignmentId), enabled: isOpen });
  const act = useMutation({
    ...untilAnswered,
    mutationFn: () => takeBack(queryClient, assignmentId),
    onSuccess: () => setOpen(false),
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text('takeBack')}
      </Button>
      <ConfirmDialog
        title={text('takeBackTitle')}
        isOpen={isOpen}
        isDestructive
        isBusy={act.isPending || preview.isPending}
        error={act.error ?? preview.error}
        confirmLabel={text('takeBack')}
        onConfirm={() => act.mutate()}
        onClose={() => setOpen(false)}
      >
        {preview.data && (
          <>
            <p>{text('takeBackLose', { count: preview.data.lose })}</p>
            {preview.data.haveBegun > 0 && <p>{text('takeBackBegun', { count: preview.data.haveBegun })}</p>}
            {preview.data.haveOtherReason > 0 && (
              <p>{text('takeBackOther', { count: preview.data.haveOtherReason })}</p>
            )}
          </>
        )}
        <p>{text('takeBackWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
