import { NativeSelect } from '@mantine/core';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useDeferredValue } from 'react';
import { departmentsQuery } from '../api/departments.js';
import { choices } from '../ui/choices.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterBar } from '../ui/filter-bar.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { SearchField } from '../ui/search-field.js';
import { StatusBadge } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { text } from './messages.js';
import { type Person, peopleQuery } from './people-data.js';
import { PeopleTabs } from './people-tabs.js';
import { type PeopleSearch, readPeopleSearch, STATUSES, WORKER_TYPES } from './people-search.js';
import { statusShown, workerTypeWords } from './person-words.js';

/** Everybody, to be searched through and narrowed; the address says how. */
export function PeoplePage() {
  const search = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate({ from: '/people' });
  const shown = useDeferredValue(search);
  const list = useSuspenseInfiniteQuery(peopleQuery(shown));
  const people = list.data.pages.flatMap(({ items }) => items);
  const set = (part: { [Key in keyof PeopleSearch]: string }) =>
    void navigate({
      search: (now) => readPeopleSearch({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <PeopleTabs />
      <Filters search={search} onChange={set} />
      <div aria-busy={shown !== search}>
        {people.length === 0 ? (
          <EmptyState icon={SearchX} title={text('nobodyTitle')}>
            {text('nobody')}
          </EmptyState>
        ) : (
          <DataTable
            caption={text('title')}
            rows={people}
            rowKey={({ id }) => id}
            columns={COLUMNS}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
    </>
  );
}

interface FiltersProps {
  search: PeopleSearch;
  onChange: (part: { [Key in keyof PeopleSearch]: string }) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  const { data: departments } = useSuspenseQuery(departmentsQuery);
  return (
    <FilterBar label={text('filters')}>
      <SearchField
        label={text('search')}
        placeholder={text('searchHint')}
        value={search.q ?? ''}
        onSearch={(q) => onChange({ q })}
      />
      <NativeSelect
        label={text('status')}
        value={search.status ?? ''}
        onChange={(event) => onChange({ status: event.currentTarget.value })}
        data={[
          { value: '', label: text('allStatuses') },
          ...STATUSES.map((value) => ({ value, label: text(value) })),
        ]}
      />
      <NativeSelect
        label={text('department')}
        value={search.department ?? ''}
        onChange={(event) => onChange({ department: event.currentTarget.value })}
        data={choices(
          text('allDepartments'),
          departments.map(({ id, name }) => ({ value: id, label: name })),
          search.department,
          text('chosenDepartment'),
        )}
      />
      <NativeSelect
        label={text('workerType')}
        value={search.type ?? ''}
        onChange={(event) => onChange({ type: event.currentTarget.value })}
        data={[
          { value: '', label: text('allTypes') },
          ...WORKER_TYPES.map((value) => ({ value, label: text(value) })),
        ]}
      />
    </FilterBar>
  );
}

const COLUMNS: Column<Person, string>[] = [
  {
    heading: text('person'),
    cell: ({ id, name, employeeNumber }) => (
      <TwoLines
        first={
          <TextLink to="/people/$personId" params={{ personId: id }} inherit>
            {name}
          </TextLink>
        }
        second={employeeNumber}
      />
    ),
  },
  {
    heading: text('department'),
    cell: ({ department, title }) => <TwoLines first={department?.name ?? '–'} second={title} />,
  },
  { heading: text('manager'), cell: ({ manager }) => manager?.name ?? '–' },
  { heading: text('workerType'), cell: ({ workerType }) => workerTypeWords(workerType) ?? '–' },
  {
    heading: text('status'),
    cell: (person) => {
      const { tone, words } = statusShown(person);
      return <StatusBadge tone={tone}>{words}</StatusBadge>;
    },
  },
];
