import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { type Draft, type DraftLesson, removeLesson, takeDraft } from './drafts-data.js';
import { text } from './messages.js';

interface Props {
  draft: Draft;
  lesson: DraftLesson;
  onRemoved: () => void;
  onClose: () => void;
}

/** Asks before a lesson leaves the draft with all that was written in it. */
export function RemoveLesson({ draft, lesson, onRemoved, onClose }: Props) {
  const queryClient = useQueryClient();
  const title = lesson.texts[0]?.title || text('untitled');
  const remove = useMutation({
    mutationFn: () => removeLesson(draft.slug, lesson.slug),
    onSuccess: (after) => {
      onClose();
      onRemoved();
      takeDraft(queryClient, after);
      toast(text('removed', { title }));
    },
  });
  return (
    <ConfirmDialog
      title={text('removeTitle')}
      isOpen
      isDestructive
      isBusy={remove.isPending}
      confirmLabel={text('removeIt')}
      error={remove.error}
      words={{ DRAFT_FILE_NOT_FOUND: text('textGone'), DRAFT_NOT_FOUND: text('gone') }}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{text('removeWhat', { title })}</p>
      {draft.isPublished && <p>{text('removePublished')}</p>}
    </ConfirmDialog>
  );
}
