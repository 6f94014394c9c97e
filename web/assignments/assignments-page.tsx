import { Button, NativeSelect, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ClipboardList, Plus, SearchX } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { hasRole, useMe } from '../api/me.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { AssignmentCards } from './assignment-cards.js';
import { sortAssignments } from './assignment-rows.js';
import { AssignmentTable } from './assignment-table.js';
import { assignmentsQuery, MOST_ASSIGNMENTS } from './assignments-data.js';
import { type AssignmentsSearch, readAssignmentsSearch } from './assignments-search.js';
import classes from './assignments.module.css';
import { text } from './messages.js';

/** What was assigned to whom, and how far they are. */
export function AssignmentsPage() {
  const search = useSearch({ from: '/signed-in/assignments' });
  const isAdmin = hasRole(useMe(), 'admin');
  const { assignments, isReading } = useAssignments(search.mine === true);
  const shown = useMemo(
    () =>
      sortAssignments(
        assignments.filter(({ status }) => !search.status || status === search.status),
        search.sort,
        search.desc,
      ),
    [assignments, search],
  );
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const isEmpty = assignments.length === 0 && !search.mine;
  const assign = (
    <ButtonLink to="/assignments/new" leftSection={<Plus size={18} aria-hidden />}>
      {text('assign')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} actions={!isEmpty && assign} />
      {isEmpty ? (
        <EmptyState icon={ClipboardList} title={text('emptyTitle')} action={assign}>
          {text('empty')}
        </EmptyState>
      ) : (
        <>
          <Filters search={search} isAdmin={isAdmin} hasSorting={!isWide} />
          <Text size="sm" c="dimmed" role="status" mb="xs">
            {text('found', { count: shown.length })}
            {isReading && ` · ${text('readingMore')}`}
          </Text>
          {shown.length === 0 && <NothingFits />}
          {shown.length > 0 && isWide && <AssignmentTable assignments={shown} search={search} />}
          {shown.length > 0 && !isWide && <AssignmentCards assignments={shown} />}
        </>
      )}
    </>
  );
}

/** All assignments: the first page at once, the others by themselves, so that all can be sorted. */
function useAssignments(mine: boolean) {
  const query = useSuspenseInfiniteQuery(assignmentsQuery(mine));
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const assignments = useMemo(() => data.pages.flatMap(({ items }) => items), [data]);
  const isReading = hasNextPage && assignments.length < MOST_ASSIGNMENTS && !isError;
  useEffect(() => {
    if (isReading && !isFetchingNextPage) void fetchNextPage();
  }, [isReading, isFetchingNextPage, fetchNextPage]);
  return { assignments, isReading };
}

interface FiltersProps {
  search: AssignmentsSearch;
  /** Who sees everybody's may ask for their own. */
  isAdmin: boolean;
  /** Whether sorting is chosen here, since there are no headings to press. */
  hasSorting: boolean;
}

function Filters({ search, isAdmin, hasSorting }: FiltersProps) {
  const navigate = useNavigate({ from: '/assignments' });
  const set = (part: Record<string, unknown>) =>
    void navigate({
      search: (now) => readAssignmentsSearch({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={classes.filters}>
      {isAdmin && (
        <NativeSelect
          label={text('whose')}
          value={search.mine ? 'mine' : ''}
          onChange={(event) => set({ mine: event.currentTarget.value === 'mine' })}
          data={[
            { value: '', label: text('whoseAll') },
            { value: 'mine', label: text('whoseMine') },
          ]}
        />
      )}
      <NativeSelect
        label={text('status')}
        value={search.status ?? ''}
        onChange={(event) => set({ status: event.currentTarget.value })}
        data={[
          { value: '', label: text('statusAny') },
          { value: 'active', label: text('statusActive') },
          { value: 'paused', label: text('isPaused') },
          { value: 'ended', label: text('statusEnded') },
        ]}
      />
      {hasSorting && (
        <NativeSelect
          label={text('sortBy')}
          value={search.sort ?? ''}
          onChange={(event) => {
            const sort = event.currentTarget.value;
            // Of figures the largest are looked for.
            set({ sort, desc: ['enrolled', 'progress', 'overdue'].includes(sort) });
          }}
          data={[
            { value: '', label: text('sortNewest') },
            { value: 'name', label: text('name') },
            { value: 'due', label: text('due') },
            { value: 'enrolled', label: text('enrolled') },
            { value: 'progress', label: text('progress') },
            { value: 'overdue', label: text('overdue') },
          ]}
        />
      )}
    </div>
  );
}

function NothingFits() {
  const navigate = useNavigate({ from: '/assignments' });
  return (
    <EmptyState
      icon={SearchX}
      title={text('emptyFilterTitle')}
      action={
        <Button variant="default" onClick={() => void navigate({ search: {} })}>
          {text('showAll')}
        </Button>
      }
    >
      {text('emptyFilter')}
    </EmptyState>
  );
}
