import { Title } from '@mantine/core';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { dayOf, minutesInWords, shortDay } from '../text/dates.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { checkQuery, type ContentCheck, type Published, publishedQuery } from './content-data.js';
import { FolderCheck } from './folder-check.js';
import classes from './content.module.css';
import { text } from './messages.js';

const dayOfInstant = (instant: string) => shortDay(dayOf(new Date(instant)));

/** What is published in which version, and what is wrong or waits in the content folder. */
export function ContentPage() {
  const list = useSuspenseInfiniteQuery(publishedQuery);
  const { data: check } = useQuery(checkQuery);
  const published = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <FolderCheck />
      <section className={classes.part} aria-labelledby="published">
        <Title order={2} id="published" mb="sm">
          {text('publishedTitle')}
        </Title>
        {published.length === 0 && <EmptyState>{text('none')}</EmptyState>}
        {published.length > 0 && (
          <DataTable<Published>
            caption={text('publishedTable')}
            rows={published}
            rowKey={({ kind, slug }) => `${kind} ${slug}`}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
            columns={[
              {
                heading: text('name'),
                cell: ({ title, kind, slug }) => (
                  <TwoLines first={title} second={text('kindAndSlug', { kind: text(kind), slug })} />
                ),
              },
              { heading: text('version'), isNumber: true, cell: ({ version }) => String(version) },
              { heading: text('publishedOn'), cell: ({ publishedAt }) => dayOfInstant(publishedAt) },
              {
                heading: text('parts'),
                cell: ({ kind, parts: count, minutes }) =>
                  count !== null &&
                  minutes !== null && (
                    <TwoLines
                      first={text(kind === 'course' ? 'lessons' : 'requirements', { count })}
                      second={minutesInWords(minutes)}
                    />
                  ),
              },
              { heading: text('state'), cell: (row) => <State row={row} check={check} /> },
            ]}
          />
        )}
      </section>
    </>
  );
}

function State({ row, check }: { row: Published; check: ContentCheck | undefined }) {
  if (row.retiredAt !== null)
    return <StatusBadge tone="ended">{text('isRetired', { day: dayOfInstant(row.retiredAt) })}</StatusBadge>;
  const waits = check?.waiting.some(({ kind, slug }) => kind === row.kind && slug === row.slug);
  if (waits) return <StatusBadge tone="waiting">{text('waits')}</StatusBadge>;
  const isWritten = row.kind === 'course' && check?.written.includes(row.slug);
  return <StatusBadge tone="done">{text(isWritten ? 'writtenHere' : 'current')}</StatusBadge>;
}
