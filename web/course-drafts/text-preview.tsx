import { Button, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useStore } from '../api/store.js';
import { RichText } from '../ui/rich-text.js';
import classes from './course-drafts.module.css';
import { type Draft, type DraftText, textPreviewQuery } from './drafts-data.js';
import { text } from './messages.js';
import type { TextKeeper } from './text-keeper.js';

interface Props {
  draft: Draft;
  shown: DraftText;
  keeper: TextKeeper;
  /** Goes through the lesson as a learner does; null for the course's own page. */
  onTry: (() => void) | null;
}

/** What is typed as a learner will see it, a moment later. */
export function TextPreview({ draft, shown, keeper, onTry }: Props) {
  const { typed } = useStore(keeper.standing);
  const [body] = useDebouncedValue(typed.body, 400);
  const language = shown.language ?? draft.language ?? 'en';
  const preview = useQuery({
    ...textPreviewQuery(draft.slug, { body, language }),
    placeholderData: keepPreviousData,
  });
  const hasMore = shown.kind !== null && shown.kind !== 'article';
  return (
    <section className={classes.preview} aria-labelledby="draft-preview">
      <div className={classes.formHead}>
        <Title order={2} id="draft-preview" size="h3">
          {text('preview')}
        </Title>
        {onTry && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<Eye size={16} aria-hidden />}
            onClick={onTry}
          >
            {text('tryIt')}
          </Button>
        )}
      </div>
      <div className={classes.page}>
        <p className={classes.pageTitle}>{typed.title}</p>
        {preview.isError && <Text c="dimmed">{text('previewFails')}</Text>}
        {body.trim() === '' ? (
          <Text c="dimmed">{text('previewNone')}</Text>
        ) : (
          preview.data !== undefined && <RichText html={preview.data} />
        )}
        {hasMore && (
          <Text size="sm" c="dimmed" mt="md">
            {text('previewRest')}
          </Text>
        )}
      </div>
    </section>
  );
}
