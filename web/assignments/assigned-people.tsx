import { Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import { dayOf, shortDay } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { DueDate } from '../ui/due-date.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { TextLink } from '../ui/links.js';
import { LoadingState } from '../ui/loading-state.js';
import { SearchField } from '../ui/search-field.js';
import { StatusBadge } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { enrolledIn } from './assignment-rows.js';
import { type AssignedPerson, assignedPeopleQuery, type Assignment } from './assignments-data.js';
import { readPeopleSearch } from './assignments-search.js';
import classes from './assignments.module.css';
import { text } from './messages.js';
import { STATE_SHOWN } from './states.js';

/** Who is on an assignment and where they are: found by name, narrowed by the figures above. */
export function AssignedPeople({ assignment }: { assignment: Assignment }) {
  const titleId = useId();
  const search = useSearch({ from: '/signed-in/assignments/$assignmentId' });
  const navigate = useNavigate({ from: '/assignments/$assignmentId' });
  const find = (q: string) =>
    void navigate({
      search: (now) => readPeopleSearch({ ...now, q }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section className={classes.people} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {text('people')}
      </Title>
      <SearchField
        label={text('peopleSearch')}
        placeholder={text('peopleSearchHint')}
        maw="26rem"
        value={search.q ?? ''}
        onSearch={find}
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
    cell: ({ name, employeeNumber, enrolmentId }) => (
      <TwoLines
        first={
          <TextLink to="/enrolments/$enrolmentId" params={{ enrolmentId }} inherit>
            {name}
          </TextLink>
        }
        second={employeeNumber}
      />
    ),
  },
  {
    heading: text('department'),
    cell: ({ department, title }) => <TwoLines first={department} second={title} />,
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
