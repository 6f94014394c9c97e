import { ActionIcon, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Draft, takeDraft } from '../course-drafts/drafts-data.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { PageSection } from '../ui/page-section.js';
import classes from './course-files.module.css';
import { draftFileUrl, type MediaFile, removeFile } from './files-data.js';
import { text } from './messages.js';
import { sizeInWords } from './sizes.js';

/** The films, captions and pictures of a draft, and the way out for each. */
export function FileList({ draft }: { draft: Draft }) {
  const [leavingName, setLeavingName] = useState<string | null>(null);
  // As it stands by now: what was typed a moment ago may use it.
  const leaving = draft.media.find(({ name }) => name === leavingName);
  return (
    <PageSection title={text('files')}>
      {draft.media.length === 0 && <Text c="dimmed">{text('filesNone')}</Text>}
      <ul className={classes.list}>
        {draft.media.map((file) => (
          <li key={file.name} className={classes.item}>
            <span className={classes.facts}>
              <a href={draftFileUrl(draft.slug, file.name)} target="_blank" rel="noreferrer">
                {file.name}
              </a>
              <span className={classes.quiet}>
                {[sizeInWords(file.bytes), file.uploadedBy && text('uploadedBy', { name: file.uploadedBy })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {!file.isUsed && file.uploadedBy !== null && (
                <span className={classes.quiet}>{text('unused')}</span>
              )}
            </span>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={text('remove', { name: file.name })}
              onClick={() => setLeavingName(file.name)}
            >
              <Trash2 size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {leaving && <RemoveFile slug={draft.slug} file={leaving} onClose={() => setLeavingName(null)} />}
    </PageSection>
  );
}

function RemoveFile({ slug, file, onClose }: { slug: string; file: MediaFile; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { name, isUsed } = file;
  const remove = useMutation({
    mutationFn: () => removeFile(slug, name),
    onSuccess: (draft) => {
      onClose();
      takeDraft(queryClient, draft);
      toast(text('removed', { name }));
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
      words={{ DRAFT_MEDIA_NOT_FOUND: text('fileGone'), DRAFT_NOT_FOUND: text('gone') }}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {text(isUsed ? 'removeUsed' : 'removeUnused', { name })}
    </ConfirmDialog>
  );
}
