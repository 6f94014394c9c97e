import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { fileWords } from './file-words.js';
import { type ImportShown, undoQuery } from './imports-data.js';
import { text } from './messages.js';
import { blockerWords } from './undo-words.js';

interface Props {
  record: Pick<ImportShown, 'id' | 'fileName'>;
  onClose: () => void;
}

/** Says what undoing an import would do, or what stands against it, and asks. */
export function UndoImport({ record, onClose }: Props) {
  const queryClient = useQueryClient();
  const preview = useQuery(undoQuery(record.id));
  const undo = useMutation({
    mutationFn: () => ask(api.POST('/api/people/imports/{id}/undo', { params: { path: { id: record.id } } })),
    onSuccess: async () => {
      onClose();
      toast(text('undone', { name: record.fileName }));
      await queryClient.invalidateQueries();
    },
    onError: () => void preview.refetch(),
  });
  const title = text('undoTitle', { name: record.fileName });
  if (preview.data?.isPossible) {
    const { peopleRemoved, peopleRestored, enrolmentsRemoved } = preview.data;
    return (
      <ConfirmDialog
        title={title}
        isOpen
        isDestructive
        isBusy={undo.isPending}
        error={undo.error}
        words={fileWords(undo.error)}
        confirmLabel={text('undoConfirm')}
        onConfirm={() => undo.mutate()}
        onClose={onClose}
      >
        <ul>
          {peopleRemoved > 0 && <li>{text('undoRemoved', { count: peopleRemoved })}</li>}
          {peopleRestored > 0 && <li>{text('undoRestored', { count: peopleRestored })}</li>}
          {enrolmentsRemoved > 0 && <li>{text('undoEnrolments', { count: enrolmentsRemoved })}</li>}
        </ul>
        <Text>{text('undoFinal')}</Text>
      </ConfirmDialog>
    );
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {preview.isPending && <LoadingState rows={1} />}
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          <Text>{text('undoBlocked')}</Text>
          <ul>
            {preview.data.blockers.map((blocker) => (
              <li key={blocker.message}>{blockerWords(blocker)}</li>
            ))}
          </ul>
        </>
      )}
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {text('close')}
        </Button>
      </Group>
    </Dialog>
  );
}
