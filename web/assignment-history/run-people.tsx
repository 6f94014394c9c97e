import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { View } from '../api/client.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { DueDate } from '../ui/due-date.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { TextLink } from '../ui/links.js';
import { LoadingState } from '../ui/loading-state.js';
import { TwoLines } from '../ui/two-lines.js';
import { type RunOutcome, type RunPerson, runPeopleQuery } from './history-data.js';
import { text } from './messages.js';

interface SelectProps {
  counts: View<'RunUndoView'>;
  value: RunOutcome | null;
  onChange: (outcome: RunOutcome | null) => void;
}

/** Chooses whose names are shown; what is nobody is not offered. */
export function OutcomeSelect({ counts, value, onChange }: SelectProps) {
  const choices: { value: RunOutcome; label: string; people: number }[] = [
    { value: 'kept', label: text('whoKept'), people: counts.kept },
    { value: 'withdrawn', label: text('whoWithdrawn'), people: counts.withdrawn },
    { value: 'other-reason', label: text('whoOther'), people: counts.otherReason },
    { value: 'told', label: text('whoTold'), people: counts.told },
  ];
  const offered = choices.filter(({ people }) => people > 0);
  if (offered.length === 0) return null;
  return (
    <NativeSelect
      label={text('who')}
      maw="20rem"
      mt="xs"
      value={value ?? ''}
      data={[
        { value: '', label: text('whoNobody') },
        ...offered.map((choice) => ({ value: choice.value, label: choice.label })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(offered.find((one) => one.value === currentTarget.value)?.value ?? null)
      }
    />
  );
}

/** The people for whom undoing a run meant one thing, by name. */
export function RunPeople({ runId, outcome }: { runId: string; outcome: RunOutcome }) {
  const people = useInfiniteQuery(runPeopleQuery(runId, outcome));
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <LoadingState rows={2} />;
  const rows = people.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <EmptyState>{text('nobody')}</EmptyState>;
  return (
    <DataTable
      caption={text('people')}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ enrolmentId }) => enrolmentId}
      hasMore={people.hasNextPage}
      isLoadingMore={people.isFetchingNextPage}
      onMore={() => void people.fetchNextPage()}
    />
  );
}

const COLUMNS: Column<RunPerson, string>[] = [
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
  { heading: text('department'), cell: ({ department }) => department },
  {
    heading: text('done'),
    cell: ({ requirementsDone, requirementsTotal }) =>
      text('parts', { done: requirementsDone, all: requirementsTotal }),
  },
  { heading: text('due'), cell: ({ dueOn }) => <DueDate day={dueOn} isLate={false} /> },
];
