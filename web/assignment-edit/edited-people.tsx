import { useInfiniteQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../ui/data-table.js';
import { DueDate } from '../ui/due-date.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { TwoLines } from '../ui/two-lines.js';
import { type Edit, type EditedPerson, type EditOutcome, editPreviewQuery } from './edit-data.js';
import { text } from './messages.js';

/** The people for whom an edit means one thing, by name. */
export function EditedPeople({ id, request, outcome }: { id: string; request: Edit; outcome: EditOutcome }) {
  const people = useInfiniteQuery(editPreviewQuery(id, request, outcome));
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <LoadingState rows={2} />;
  const rows = people.data.pages.flatMap((page) => page.people.items);
  if (rows.length === 0) return <EmptyState>{text('nobody')}</EmptyState>;
  return (
    <DataTable
      caption={text('people')}
      columns={COLUMNS[outcome]}
      rows={rows}
      rowKey={(person) => person.id}
      hasMore={people.hasNextPage}
      isLoadingMore={people.isFetchingNextPage}
      onMore={() => void people.fetchNextPage()}
    />
  );
}

const HOLDS = {
  untouched: text('untouched'),
  begun: text('begun'),
  'other-reason': text('otherReason'),
};
const PERSON: Column<EditedPerson, string> = {
  heading: text('person'),
  cell: ({ name, employeeNumber }) => <TwoLines first={name} second={employeeNumber} />,
};
const DEPARTMENT: Column<EditedPerson, string> = {
  heading: text('department'),
  cell: ({ department }) => department,
};
const NOW: Column<EditedPerson, string> = {
  heading: text('dueNow'),
  cell: ({ dueOn }) => <DueDate day={dueOn} isLate={false} />,
};
const NEW: Column<EditedPerson, string> = {
  heading: text('dueNew'),
  cell: ({ newDueOn }) => <DueDate day={newDueOn} isLate={false} />,
};
const HELD: Column<EditedPerson, string> = {
  heading: text('holds'),
  cell: ({ holds }) => holds && HOLDS[holds],
};

const COLUMNS: Record<EditOutcome, Column<EditedPerson, string>[]> = {
  entering: [PERSON, DEPARTMENT, NEW],
  leaving: [PERSON, DEPARTMENT, HELD, NOW],
  staying: [PERSON, DEPARTMENT, NOW, NEW],
};
