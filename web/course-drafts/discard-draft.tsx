import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { discardDraft, type Draft, draftsQuery, textsOf } from './drafts-data.js';
import { text } from './messages.js';
import type { TextKeepers } from './text-keepers.js';

interface Props {
  draft: Draft;
  keepers: TextKeepers;
  onClose: () => void;
}

/** Asks before a draft is thrown away for everybody who writes it. */
export function DiscardDraft({ draft, keepers, onClose }: Props) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: () => discardDraft(draft.slug),
    onSuccess: async () => {
      keepers.forget(textsOf(draft));
      onClose();
      toast(text('discarded'));
      queryClient.removeQueries({ queryKey: draftsQuery.queryKey, exact: true });
      await navigate({ to: '/course-drafts' });
      queryClient.removeQueries({ queryKey: [...draftsQuery.queryKey, draft.slug] });
    },
  });
  return (
    <ConfirmDialog
      title={text('discardTitle')}
      isOpen
      isDestructive
      isBusy={discard.isPending}
      confirmLabel={text('discard')}
      error={discard.error}
      words={{ DRAFT_NOT_FOUND: text('gone') }}
      onConfirm={() => discard.mutate()}
      onClose={onClose}
    >
      <p>{text('discardWhat')}</p>
      {draft.isPublished && <p>{text('discardPublished')}</p>}
    </ConfirmDialog>
  );
}
