import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PencilLine } from 'lucide-react';
import { useMe } from '../api/me.js';
import { text as historyText } from '../course-history/messages.js';
import { DownloadZip } from '../course-zips/download-zip.js';
import { FormError } from '../ui/form-error.js';
import { TextLink } from '../ui/links.js';
import { draftsQuery, editCourse, takeDraft, writesCourses } from './drafts-data.js';
import { text } from './messages.js';

const WORDS = { WRITES_FOR_EVERYBODY: text('forEverybody'), CONTENT_MISSING: text('noFolder') };

/** From a published course to its draft, which is begun where nobody has; for those who write courses. */
export function EditCourse({ slug }: { slug: string }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const edit = useMutation({
    mutationFn: () => editCourse(slug),
    onSuccess: async (draft) => {
      takeDraft(queryClient, draft);
      await navigate({ to: '/course-drafts/$slug', params: { slug } });
      await queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
    },
  });
  if (!writesCourses(me)) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<PencilLine size={18} aria-hidden />}
        loading={edit.isPending}
        onClick={() => edit.mutate()}
      >
        {text('edit')}
      </Button>
      <TextLink to="/course-history/$slug" params={{ slug }}>
        {historyText('link')}
      </TextLink>
      <DownloadZip slug={slug} of="published" />
      <FormError error={edit.error} words={WORDS} />
    </>
  );
}
