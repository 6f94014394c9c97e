import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useRef } from 'react';
import { dayInWordsOf } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { FormError } from '../ui/form-error.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { TwoLines } from '../ui/two-lines.js';
import { type Dismissal, dismissalsQuery } from './duplicates-data.js';
import { text } from './messages.js';
import { useTakeBack } from './use-telling-apart.js';

const WORDS = { DISMISSAL_NOT_FOUND: text('decisionGone') };

/** Pairs of which somebody said that they are two people, to be taken back. */
export function ToldApartPage() {
  const list = useSuspenseInfiniteQuery(dismissalsQuery);
  const dismissals = list.data.pages.flatMap(({ items }) => items);
  const decisions = useRef<HTMLDivElement>(null);
  // The row is gone afterwards: reading goes on where the list begins.
  const takingBack = useTakeBack(() => decisions.current?.focus());
  return (
    <>
      <TextLink to="/people/duplicates" size="sm">
        {text('toDuplicates')}
      </TextLink>
      <PageHeader title={text('decidedTitle')} lead={text('decidedLead')} />
      <div ref={decisions} tabIndex={-1}>
        <FormError error={takingBack.error} words={WORDS} />
        {dismissals.length === 0 ? (
          <EmptyState icon={UsersRound} title={text('noDecisionTitle')}>
            {text('noDecision')}
          </EmptyState>
        ) : (
          <DataTable
            caption={text('decidedTitle')}
            rows={dismissals}
            rowKey={({ id }) => id}
            columns={[...COLUMNS, actsColumn(takingBack.mutate)]}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
    </>
  );
}

function Who({ person }: { person: Dismissal['people'][number] | undefined }) {
  if (!person) return null;
  const { id, name, employeeNumber: number, source } = person;
  return (
    <TwoLines
      first={
        <TextLink to="/people/$personId" params={{ personId: id }} inherit>
          {name}
        </TextLink>
      }
      second={text('numberOf', { number, source })}
    />
  );
}

const COLUMNS: Column<Dismissal, string>[] = [
  { heading: text('firstPerson'), cell: ({ people: [first] }) => <Who person={first} /> },
  { heading: text('secondPerson'), cell: ({ people: [, second] }) => <Who person={second} /> },
  {
    heading: text('decidedBy'),
    cell: ({ dismissedBy, dismissedAt }) => (
      <TwoLines first={dismissedBy.name} second={dayInWordsOf(dismissedAt)} />
    ),
  },
];

const actsColumn = (onTakeBack: (dismissal: Dismissal) => void): Column<Dismissal, string> => ({
  heading: text('acts'),
  cell: (dismissal) => {
    const [first, second] = dismissal.people;
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={text('takeBackOne', {
          first: first?.employeeNumber ?? '',
          second: second?.employeeNumber ?? '',
        })}
        onClick={() => onTakeBack(dismissal)}
      >
        {text('takeBack')}
      </Button>
    );
  },
});
