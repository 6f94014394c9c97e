import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../api/api-error.js';
import type { View } from '../api/client.js';
import { draftsQuery } from '../course-drafts/drafts-data.js';
import { FileDrop } from '../course-files/file-drop.js';
import { useSending } from '../course-files/use-upload.js';
import { toast } from '../ui/announcements.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { Preview } from './preview.js';
import { Refusal } from './refusal.js';

type Found = View<'CourseZipView'>;

/** A zip of a course's files becomes a draft: first what it would change, then the act. */
export function ImportPage() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [seen, setSeen] = useState<{ file: File; found: Found } | null>(null);
  const look = useSending<Found>(
    () => '/api/course-zips?dryRun=true',
    (found, file) => setSeen({ file, found }),
  );
  const over = seen?.found.openDraft?.version;
  const apply = useSending<Found>(
    () => `/api/course-zips${over === undefined ? '' : `?over=${over}`}`,
    ({ slug }) => {
      queryClient.removeQueries({ queryKey: ['course-drafts', slug] });
      toast(text('applied'));
      void navigate({ to: '/course-drafts/$slug', params: { slug } });
      void queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
    },
  );
  const isOvertaken = apply.state.error instanceof ApiError && apply.state.error.code === 'DRAFT_STANDS_OPEN';
  const choose = async (file: File) => {
    setSeen(null);
    apply.clear();
    await look.start(file);
  };
  return (
    <>
      <TextLink to="/course-drafts">{text('allDrafts')}</TextLink>
      <PageHeader title={text('title')} lead={text('lead')} />
      <FileDrop
        label={text(seen ? 'another' : 'choose')}
        hint={text('hint')}
        accept=".zip"
        state={look.state}
        onFile={choose}
        onCancel={look.cancel}
      >
        <Refusal error={look.state.error} />
      </FileDrop>
      {seen && (
        <Preview
          found={seen.found}
          state={apply.state}
          isOvertaken={isOvertaken}
          onApply={() => void apply.start(seen.file)}
          onLookAgain={() => void choose(seen.file)}
          onCancel={apply.cancel}
        />
      )}
    </>
  );
}
