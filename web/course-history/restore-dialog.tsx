import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.js';
import { draftsQuery, takeDraft } from '../course-drafts/drafts-data.js';
import { dayAndTime } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { type HistoryItem, restoreVersion } from './history-data.js';
import { text } from './messages.js';

const WORDS = { COURSE_VERSION_NOT_FOUND: text('gone'), WRITES_FOR_EVERYBODY: text('forEverybody') };

/** Asks before a draft begins with an earlier version, and once more before it takes the place of somebody's draft. */
export function RestoreDialog({
  slug,
  item,
  onClose,
}: {
  slug: string;
  item: HistoryItem;
  onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const restore = useMutation({
    mutationFn: (over: number | null) => restoreVersion(slug, item.id, over),
    onSuccess: async (draft) => {
      onClose();
      queryClient.removeQueries({ queryKey: ['course-drafts', slug] });
      takeDraft(queryClient, draft);
      toast(text('restored'));
      await navigate({ to: '/course-drafts/$slug', params: { slug } });
      await queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
    },
  });
  const open = openDraftIn(restore.error);
  return (
    <Dialog title={text('restoreTitle')} isOpen onClose={onClose}>
      {open ? (
        <Text role="alert">{text('restoreOver', { day: dayAndTime(open.changedAt) })}</Text>
      ) : (
        <>
          <Text>{text('restoreWhat', { day: dayAndTime(item.publishedAt) })}</Text>
          <FormError error={restore.error} words={WORDS} />
        </>
      )}
      <Group justify="end" mt="lg">
        {open && (
          <ButtonLink variant="default" to="/course-drafts/$slug" params={{ slug }}>
            {text('openDraft')}
          </ButtonLink>
        )}
        <Button
          {...(open ? { color: 'red.9' } : {})}
          loading={restore.isPending}
          onClick={() => restore.mutate(open?.version ?? null)}
        >
          {text(open ? 'replaceIt' : 'restoreIt')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** The draft that stands in the way, as the refusal names it. */
function openDraftIn(error: unknown): { version: number; changedAt: string } | null {
  if (!(error instanceof ApiError) || error.code !== 'DRAFT_STANDS_OPEN') return null;
  const [detail] = error.details;
  return detail?.version === undefined || detail.changedAt === undefined
    ? null
    : { version: detail.version, changedAt: detail.changedAt };
}
