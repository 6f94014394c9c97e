import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError, hasCode } from '../api/api-error.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { FormError } from '../ui/form-error.js';
import { ChangeList } from './change-list.js';
import { type Draft, draftQuery, draftsQuery, publishDraft, type UnderWay } from './drafts-data.js';
import type { Place } from './field-places.js';
import { text } from './messages.js';
import { RemarkList } from './remarks.js';
import type { TextKeepers } from './text-keepers.js';
import { UnderWayChoice } from './under-way-choice.js';

const WORDS = {
  UNSAVED: text('unsaved'),
  COURSE_CHANGED_MEANWHILE: text('courseChanged'),
  DRAFT_CHANGED_MEANWHILE: text('draftChanged'),
  DRAFT_HAS_MISTAKES: text('hasMistakes'),
  DRAFT_NOT_FOUND: text('gone'),
  NEEDS_SECOND_PERSON: text('secondPerson'),
  WRITES_FOR_EVERYBODY: text('forEverybody'),
  CONTENT_MISSING: text('noFolder'),
};

interface Props {
  draft: Draft;
  keepers: TextKeepers;
  onGo: (place: Place) => void;
  onDiscard: () => void;
  onClose: () => void;
}

/** Says what publishing does and changes, and does it unless something is to be put right first. */
export function PublishDialog({ draft, keepers, onGo, onDiscard, onClose }: Props) {
  const { slug, mistakes } = draft;
  const [underWay, setUnderWay] = useState<UnderWay>('keep');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const publish = useMutation({
    mutationFn: async (over: boolean) => {
      if (!(await keepers.settled())) throw new ApiError(409, 'UNSAVED', 'Something typed is not saved yet.');
      const { version } = queryClient.getQueryData(draftQuery(slug).queryKey) ?? draft;
      await publishDraft(slug, { version, over, underWay });
    },
    onSuccess: async () => {
      onClose();
      toast(text(underWay === 'keep' ? 'published' : 'publishedMoving'));
      for (const queryKey of [['courses'], ['tracks'], ['preview', slug]])
        queryClient.removeQueries({ queryKey });
      await navigate({ to: '/courses/$slug', params: { slug } });
      queryClient.removeQueries({ queryKey: draftsQuery.queryKey });
    },
    onError: (error) => {
      if (hasCode(error, 'DRAFT_CHANGED_MEANWHILE'))
        void queryClient.invalidateQueries({ queryKey: draftQuery(slug).queryKey, exact: true });
    },
  });
  const isOvertaken = hasCode(publish.error, 'COURSE_CHANGED_MEANWHILE');
  return (
    <Dialog title={text('publishTitle')} isOpen onClose={onClose}>
      <Text>{text(draft.isPublished ? 'publishWhat' : 'publishNew')}</Text>
      <Title order={3} size="h4" mt="md">
        {text('changes')}
      </Title>
      <ChangeList draft={draft} />
      {draft.isPublished && mistakes.length === 0 && (
        <UnderWayChoice draft={draft} chosen={underWay} onChoose={setUnderWay} />
      )}
      {mistakes.length > 0 && <Text fw={650}>{text('publishBlocked', { count: mistakes.length })}</Text>}
      <RemarkList draft={draft} remarks={mistakes} onGo={onGo} />
      <FormError error={publish.error} words={WORDS} />
      <Refusals error={publish.error} />
      <Group justify="end" mt="lg">
        {isOvertaken && (
          <>
            <Button variant="default" onClick={onDiscard}>
              {text('discard')}
            </Button>
            <Button loading={publish.isPending} onClick={() => publish.mutate(true)}>
              {text('over')}
            </Button>
          </>
        )}
        {!isOvertaken && mistakes.length === 0 && (
          <Button loading={publish.isPending} onClick={() => publish.mutate(false)}>
            {text('publishIt')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}

/** Mistakes that show only beside the rest of what is published. */
function Refusals({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || error.code !== 'DRAFT_HAS_MISTAKES') return null;
  return (
    <ul>
      {error.details.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
