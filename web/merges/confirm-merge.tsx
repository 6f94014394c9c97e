import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Compared } from '../duplicates/compared.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import type { Merged } from './merge-result.js';
import { merge, previewQuery } from './merges-data.js';
import { text } from './messages.js';

const WORDS = {
  MERGE_BLOCKED: text('nowBlocked'),
  PERSON_NOT_FOUND: text('gone'),
  IMPORT_RUNNING: text('importRunning'),
  LAST_ADMIN: text('lastAdmin'),
};

interface Props {
  kept: Compared;
  merged: Compared;
  onClose: () => void;
  onDone: (done: Merged) => void;
}

/** Names both records, says that there is no way back, and merges. */
export function ConfirmMerge({ kept, merged, onClose, onDone }: Props) {
  const queryClient = useQueryClient();
  const numbers = { kept: kept.employeeNumber, merged: merged.employeeNumber };
  const wish = { keptId: kept.id, mergedId: merged.id };
  const merging = useMutation({
    mutationFn: () => merge(wish),
    onSuccess: async (done) => {
      onDone({ merge: done, numbers });
      await queryClient.invalidateQueries();
    },
    // What stands against it by now is read behind the dialog.
    onError: () => queryClient.invalidateQueries(previewQuery(wish)),
  });
  return (
    <ConfirmDialog
      title={text('confirmTitle', numbers)}
      isOpen
      isDestructive
      isBusy={merging.isPending}
      error={merging.error}
      words={WORDS}
      confirmLabel={text('confirm')}
      onConfirm={() => merging.mutate()}
      onClose={onClose}
    >
      <p>{text('confirmWhat', { merged: namedInFull(merged), kept: namedInFull(kept) })}</p>
      <p>
        <strong>{text('confirmFinal')}</strong>
      </p>
    </ConfirmDialog>
  );
}

const namedInFull = ({ name, employeeNumber: number, source }: Compared) =>
  text('named', { name, number, source });
