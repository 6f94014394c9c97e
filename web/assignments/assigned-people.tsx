import { Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { dayOf, shortDay } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { DueDate } from '../ui/due-date.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { StatusBadge } from '../ui/status-badge.js';
import { enrolledIn } from './assignment-rows.js';
import { type AssignedPerson, assignedPeopleQuery, type Assignment } from './assignments-data.js';
import { readPeopleSearch } from './assignments-search.js';
import classes from './assignments.module.css';
import { text } from './messages.js';
import { STATE_SHOWN } from './states.js';

const WAIT_MS = 250;

/** Who is on an assignment and where they are: found by name, narrowed by the figures above. */
export function AssignedPeople({ assignment }: { assignment: Assignment }) {
  const titleId = useId();
  const search = useSearch({ from: '/signed-in/assignments/$assignmentId' });
  const navigate = useNavigate({ from: '/assignments/$assignmentId' });
  const [typed, setTyped] = useState(search.q ?? '');
  const find = useDebouncedCallback(
    (q: string) =>
      void navigate({
        search: (now) => readPeopleSearch({ ...now, q }),
        replace: true,
        resetScroll: false,
      }),
    WAIT_MS,
  );
  return (
    <section className={classes.people} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {text('people')}
      </Title>
      <TextInput
        type="search"
        label={text('peopleSearch')}
        placeholder={text('peopleSearchHint')}
        maxLength={100}
        maw="26rem"
        leftSection={<Search size={18} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <People assignment={assignment} />
    </section>
  );
}

function People({ assignment }: { assignment: Assignment }) {
  const search = useSearch({ from: '/signed-in/assignments/$assignmentId' });
  const people = useInfiniteQuery({
    ...assignedPeopleQuery(assignment.id, search),
    placeholderData: keepPreviousData,
  });
  const { refetch } = people;
  const counted = JSON.stringify(assignment.counts);
  const seen = useRef(counted);
  useEffect(() => {
    // The figures have moved on, so the list is not what they count any more.
    if (counted !== seen.current) void refetch();
    seen.current = counted;
  }, [counted, refetch]);
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void refetch()} />;
  if (!people.data) return <LoadingState rows={2} />;
  const rows = people.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    const isNarrowed = search.q !== undefined || search.state !== undefined;
    return (
      <EmptyState>
        {text(isNarrowed || enrolledIn(assignment.counts) > 0 ? 'noPeople' : 'noPeopleYet')}
      </EmptyState>
    );
  }
  return (
    <div>
      <DataTable
        caption={text('peopleTable')}
        columns={COLUMNS}
        rows={rows}
        rowKey={({ enrolmentId }) => enrolmentId}
        hasMore={people.hasNextPage}
        isLoadingMore={people.isFetchingNextPage}
        onMore={() => void people.fetchNextPage()}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {text('outOfSight')}
      </Text>
    </div>
  );
}

const COLUMNS: Column<AssignedPerson, string>[] = [
  {
    heading: text('person'),
    cell: ({ name, employeeNumber }) => (
      <>
        {name}
        <Text size="xs" c="dimmed">
          {employeeNumber}
        </Text>
      </>
    ),
  },
  {
    heading: text('department'),
    cell: ({ department, title }) => (
      <>
        {department}
        <Text size="xs" c="dimmed">
          {title}
        </Text>
      </>
    ),
  },
  { heading: text('state'), cell: (person) => <StateOf person={person} /> },
  { heading: text('due'), cell: (person) => <DateOf person={person} /> },
];

function StateOf({
  person: { state, isAbsent, requirementsDone, requirementsTotal },
}: {
  person: AssignedPerson;
}) {
  const { tone, words } = STATE_SHOWN[state];
  const isOpen = state === 'open' || state === 'overdue';
  return (
    <span className={classes.state}>
      <StatusBadge tone={tone}>{words}</StatusBadge>
      {isAbsent && isOpen && <StatusBadge tone="paused">{text('onLeave')}</StatusBadge>}
      {isOpen && requirementsDone > 0 && (
        <Text span size="xs" c="dimmed">
          {text('parts', { done: requirementsDone, all: requirementsTotal })}
        </Text>
      )}
    </span>
  );
}

function DateOf({ person: { state, startsOn, dueOn, completedAt } }: { person: AssignedPerson }) {
  if (completedAt !== null) return text('doneOn', { day: shortDay(dayOf(new Date(completedAt))) });
  if (state === 'scheduled') return text('startsOn', { day: shortDay(startsOn) });
  if (state === 'waived' || state === 'withdrawn' || state === 'expired') return null;
  return <DueDate day={dueOn} isLate={state === 'overdue'} />;
}
