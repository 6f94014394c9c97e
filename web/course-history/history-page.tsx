import { Button, Group, Text, Title } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { Comparison } from './comparison.js';
import classes from './course-history.module.css';
import { type HistoryItem, historyQuery } from './history-data.js';
import { text } from './messages.js';
import { RestoreDialog } from './restore-dialog.js';

/** The versions of a course that were published from the browser: what each changed, and the way back to it. */
export function HistoryPage() {
  const { slug } = useParams({ from: '/signed-in/course-history/$slug' });
  const list = useSuspenseInfiniteQuery(historyQuery(slug));
  const items = list.data.pages.flatMap((page) => page.items);
  const [restoring, setRestoring] = useState<HistoryItem | null>(null);
  return (
    <>
      <TextLink to="/courses/$slug" params={{ slug }}>
        {text('toCourse')}
      </TextLink>
      <PageHeader title={text('title', { course: slug })} lead={text('lead')} />
      {items.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      <ol className={classes.versions}>
        {items.map((item, at) => (
          <Version
            key={item.id}
            slug={slug}
            item={item}
            before={items[at + 1] ?? null}
            isLast={at === 0}
            onRestore={() => setRestoring(item)}
          />
        ))}
      </ol>
      <MoreButton list={list} />
      {restoring && <RestoreDialog slug={slug} item={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}

interface Props {
  slug: string;
  item: HistoryItem;
  before: HistoryItem | null;
  isLast: boolean;
  onRestore: () => void;
}

function Version({ slug, item, before, isLast, onRestore }: Props) {
  const [isCompared, setCompared] = useState(false);
  const { publishedAt, publishedBy, changes } = item;
  return (
    <li className={classes.version}>
      <Title order={2} size="h4">
        {dayAndTime(publishedAt)}
      </Title>
      <Text size="sm" c="dimmed">
        {publishedBy === null ? text('byFolder') : text('by', { name: publishedBy })}
        {isLast && ` · ${text('current')}`}
      </Text>
      {changes === null && <Text size="sm">{text('first')}</Text>}
      {changes?.length === 0 && <Text size="sm">{text('nothing')}</Text>}
      {changes !== null && changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(({ name, title, change }) => (
            <li key={name}>{text(change, { name: title || name })}</li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt="sm">
        {before && (
          <Button
            variant="default"
            size="compact-md"
            aria-expanded={isCompared}
            onClick={() => setCompared(!isCompared)}
          >
            {text(isCompared ? 'hide' : 'compare')}
          </Button>
        )}
        {!isLast && (
          <Button variant="default" size="compact-md" onClick={onRestore}>
            {text('restore')}
          </Button>
        )}
      </Group>
      {isCompared && before && <Comparison slug={slug} from={before.id} to={item.id} />}
    </li>
  );
}
