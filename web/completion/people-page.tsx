import { Button, NativeSelect, Text } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useDeferredValue } from 'react';
import { dayInWords, dayOf, shortDay } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { SearchField } from '../ui/search-field.js';
import { StatusBadge } from '../ui/status-badge.js';
import { CertificatesButton } from './certificates-button.js';
import { csvUrl, peopleQuery, type Row } from './completion-data.js';
import { readFilters, readPeopleSearch, STANDINGS } from './completion-search.js';
import classes from './completion.module.css';
import { CsvLink } from './csv-link.js';
import { FilterFields } from './filter-fields.js';
import { text } from './messages.js';
import { standingOf, standingWords } from './standing-words.js';

/** Who stands behind the numbers: each enrolment with where it is. */
export function PeoplePage() {
  const search = useSearch({ from: '/signed-in/completion/people' });
  const navigate = useNavigate({ from: '/completion/people' });
  const shown = useDeferredValue(search);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    peopleQuery(shown),
  );
  const rows = data.pages.flatMap(({ items }) => items);
  const set = (part: Record<string, unknown>) =>
    void navigate({
      search: (now) => readPeopleSearch({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <TextLink to="/completion" search={readFilters({ ...search })} size="sm">
        {text('toReport')}
      </TextLink>
      <PageHeader
        title={text('peopleTitle')}
        lead={search.asOf ? text('leadAsOf', { day: dayInWords(search.asOf) }) : text('peopleLead')}
        actions={
          <>
            <CertificatesButton filters={readFilters({ ...search })} />
            <CsvLink url={csvUrl(search)} />
          </>
        }
      />
      <FilterFields filters={search} onChange={set}>
        <SearchField
          label={text('search')}
          placeholder={text('searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => set({ q })}
        />
        <NativeSelect
          label={text('standing')}
          value={search.standing ?? ''}
          onChange={(event) => set({ standing: event.currentTarget.value })}
          data={[
            { value: '', label: text('allStandings') },
            ...STANDINGS.map((value) => ({ value, label: standingWords(value).words })),
          ]}
        />
      </FilterFields>
      {search.manager && (
        <Text mb="sm">
          {text('onlyOneManager')}{' '}
          <Button size="compact-sm" variant="default" onClick={() => set({ manager: undefined })}>
            {text('allManagers')}
          </Button>
        </Text>
      )}
      <div aria-busy={shown !== search}>
        {rows.length === 0 ? (
          <EmptyState icon={SearchX} title={text('nobodyTitle')}>
            {text('nobody')}
          </EmptyState>
        ) : (
          <DataTable
            caption={text('peopleTitle')}
            rows={rows}
            rowKey={({ enrolmentId }) => enrolmentId}
            columns={COLUMNS}
            hasMore={hasNextPage}
            isLoadingMore={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        )}
      </div>
    </>
  );
}

const COLUMNS: Column<Row, string>[] = [
  {
    heading: text('person'),
    cell: ({ person }) => (
      <>
        {person.givenName} {person.familyName}
        <span className={classes.number}>{person.employeeNumber}</span>
      </>
    ),
  },
  { heading: text('department'), cell: ({ department }) => department?.name ?? '–' },
  { heading: text('location'), cell: ({ person }) => person.location ?? '–' },
  { heading: text('manager'), cell: ({ manager }) => manager?.name ?? '–' },
  { heading: text('track'), cell: ({ track }) => track.title },
  {
    heading: text('standing'),
    cell: (row) => <StatusBadge tone={standingOf(row).tone}>{standingOf(row).words}</StatusBadge>,
  },
  { heading: text('due'), cell: ({ dueOn }) => (dueOn ? shortDay(dueOn) : '–') },
  {
    heading: text('completedOn'),
    cell: ({ completedAt }) => (completedAt ? shortDay(dayOf(new Date(completedAt))) : '–'),
  },
];
