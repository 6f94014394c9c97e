import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.js';
import { api, tell } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import type { ErrorWords } from '../ui/error-words.js';
import type { HeldDecision, HeldRow } from './held-data.js';
import { text } from './held-messages.js';

interface Props {
  held: HeldRow;
  decision: HeldDecision;
  onClose: () => void;
}

/** Says what a decision about a held row does, and asks. */
export function DecideHeldRow({ held, decision, onClose }: Props) {
  const queryClient = useQueryClient();
  const decide = useMutation({
    mutationFn: async () => {
      const params = { path: { id: held.id } };
      await tell(api.POST('/api/people/imports/held/{id}/decision', { params, body: { decision } }));
    },
    onSuccess: async () => {
      onClose();
      toast(text('decided', { number: held.employeeNumber }));
      await queryClient.invalidateQueries();
    },
  });
  const names = { known: held.known.name, inFile: held.inFile.name, number: held.employeeNumber };
  const { mergedInto: kept } = held.known;
  const [title, meaning, confirmLabel] = {
    'same-person':
      kept === null
        ? [text('sameTitle', names), text('sameMeans', names), text('samePerson')]
        : [text('sameMergedTitle', names), text('sameMergedMeans', { kept }), text('samePerson')],
    'new-person': [text('newTitle', names), text('newMeans', names), text('newPerson')],
    ignore: [text('ignoreTitle', names), text('ignoreMeans', names), text('ignore')],
  }[decision];
  return (
    <ConfirmDialog
      title={title ?? ''}
      isOpen
      isBusy={decide.isPending}
      error={decide.error}
      words={wordsFor(decide.error)}
      confirmLabel={confirmLabel ?? ''}
      onConfirm={() => decide.mutate()}
      onClose={onClose}
    >
      {meaning}
    </ConfirmDialog>
  );
}

/** What a decision may meet; of a row with mistakes only the API knows which. */
function wordsFor(error: unknown): ErrorWords {
  const mistakes = error instanceof ApiError ? error.details.map(({ message }) => message).join(' ') : '';
  return {
    HELD_ROW_NOT_FOUND: text('gone'),
    HELD_ROW_DECIDED: text('gone'),
    NUMBER_IN_SERVICE: text('inService'),
    IMPORT_RUNNING: text('importRunning'),
    IMPORT_ROWS_REJECTED: text('hasMistakes', { mistakes }),
  };
}
