import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { outlineQuery } from '../tracks/tracks-data.js';
import type { Draft } from './drafts-data.js';
import { text } from './messages.js';
import { changesOf } from './outline-changes.js';

/** What learners will find otherwise than now. */
export function ChangeList({ draft }: { draft: Draft }) {
  const published = useQuery({ ...outlineQuery(draft.slug), enabled: draft.isPublished });
  if (draft.isPublished && published.isError) return <Text c="dimmed">{text('changesFail')}</Text>;
  if (draft.isPublished && !published.data) return <Text c="dimmed">{text('changesWait')}</Text>;
  const { lessons, isReordered, isPageRewritten } = changesOf(draft, published.data?.lessons ?? []);
  const isNothing = lessons.length === 0 && !isReordered && !isPageRewritten;
  if (isNothing) return <Text c="dimmed">{text('changesNone')}</Text>;
  return (
    <ul>
      {isPageRewritten && <li>{text('changePage')}</li>}
      {lessons.map(({ slug, title, what }) => (
        <li key={slug}>{text(`change:${what}`, { title })}</li>
      ))}
      {isReordered && <li>{text('changeOrder')}</li>}
    </ul>
  );
}
