import { Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { shortDay, today } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { SearchField } from '../ui/search-field.js';
import { StatusBadge } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { type AssignmentRequest, type PreviewedPerson, previewedPeopleQuery } from './assign-data.js';
import classes from './assign.module.css';
import { readCheckSearch } from './check-search.js';
import { text } from './messages.js';
import { OUTCOME_SHOWN } from './outcomes.js';

/** Who exactly: page by page, by outcome, or found by name among however many. */
export function PreviewList({ request }: { request: AssignmentRequest }) {
  const titleId = useId();
  const search = useSearch({ from: '/signed-in/assignments/new/$step' });
  const navigate = useNavigate({ from: '/assignments/new/$step' });
  const find = (q: string) =>
    void navigate({ search: (now) => readCheckSearch({ ...now, q }), replace: true, resetScroll: false });
  return (
    <section className={classes.list} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {text('whoExactly')}
      </Title>
      <SearchField
        label={text('find')}
        placeholder={text('findHint')}
        maw="26rem"
        value={search.q ?? ''}
        onSearch={find}
      />
      <People request={request} />
    </section>
  );
}

function People({ request }: { request: AssignmentRequest }) {
  const search = useSearch({ from: '/signed-in/assignments/new/$step' });
  const preview = useInfiniteQuery({
    ...previewedPeopleQuery(request, search),
    placeholderData: keepPreviousData,
  });
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingState rows={2} />;
  const people = preview.data.pages.flatMap(({ items }) => items);
  if (people.length === 0)
    return <EmptyState>{text(search.q === undefined ? 'nobodyHere' : 'nobodyFound')}</EmptyState>;
  return (
    <DataTable
      caption={text('table')}
      columns={COLUMNS}
      rows={people}
      rowKey={({ id }) => id}
      hasMore={preview.hasNextPage}
      isLoadingMore={preview.isFetchingNextPage}
      onMore={() => void preview.fetchNextPage()}
    />
  );
}

const COLUMNS: Column<PreviewedPerson, string>[] = [
  {
    heading: text('person'),
    cell: ({ name, employeeNumber }) => <TwoLines first={name} second={employeeNumber} />,
  },
  {
    heading: text('department'),
    cell: ({ department, title }) => <TwoLines first={department} second={title} />,
  },
  {
    heading: text('outcome'),
    cell: ({ outcome }) => (
      <StatusBadge tone={OUTCOME_SHOWN[outcome].tone}>{OUTCOME_SHOWN[outcome].words}</StatusBadge>
    ),
  },
  { heading: text('dueThen'), cell: dueOf },
];

/** What the assignment would ask of somebody for whom it means something. */
function dueOf({ outcome, dueOn, startsOn }: PreviewedPerson) {
  if (outcome === 'already-enrolled')
    return dueOn === null ? null : text('earlierHolds', { day: shortDay(dueOn) });
  if (outcome !== 'will-be-enrolled') return null;
  return (
    <>
      {dueOn === null ? text('noHireDate') : shortDay(dueOn)}
      {startsOn > today() && (
        <Text size="xs" c="dimmed">
          {text('startsOn', { day: shortDay(startsOn) })}
        </Text>
      )}
    </>
  );
}
