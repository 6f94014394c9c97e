import { Button, Text } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Building2, CornerDownRight } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { PeopleTabs } from '../people/people-tabs.js';
import { number } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterBar } from '../ui/filter-bar.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { SearchField } from '../ui/search-field.js';
import { type Department, departmentsQuery, readDepartmentsSearch } from './departments-data.js';
import classes from './departments.module.css';
import { text } from './messages.js';
import { PartOfDialog } from './part-of-dialog.js';

/** The departments as a tree, how many people each has and who heads it. */
export function DepartmentsPage() {
  const search = useSearch({ from: '/signed-in/people/departments' });
  const navigate = useNavigate({ from: '/people/departments' });
  const shown = useDeferredValue(search);
  const list = useSuspenseInfiniteQuery(departmentsQuery(shown));
  const [placing, setPlacing] = useState<Department | null>(null);
  const departments = list.data.pages.flatMap(({ items }) => items);
  const find = (q: string) =>
    void navigate({ search: readDepartmentsSearch({ q }), replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <PeopleTabs />
      <FilterBar label={text('title')}>
        <SearchField label={text('search')} maw="26rem" value={search.q ?? ''} onSearch={find} />
      </FilterBar>
      <div aria-busy={shown !== search}>
        {departments.length === 0 ? (
          <EmptyState icon={Building2} title={text('noneTitle')}>
            {text(shown.q ? 'noneFound' : 'none')}
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={text('title')}
              rows={departments}
              rowKey={({ id }) => id}
              columns={columnsFor(setPlacing)}
              hasMore={list.hasNextPage}
              isLoadingMore={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
            <Text size="sm" c="dimmed" mt="md" maw="44rem">
              {text('headNote')}
            </Text>
            <Text size="sm" c="dimmed" mt="xs" maw="44rem">
              {text('treeNote')}
            </Text>
          </>
        )}
      </div>
      {placing && <PartOfDialog department={placing} onClose={() => setPlacing(null)} />}
    </>
  );
}

/** The further down, the further in; what it is part of stands beside it in words. */
function Nested({ department: { id, name, depth } }: { department: Department }) {
  return (
    <span className={classes.nested} style={{ paddingInlineStart: `${Math.max(0, depth - 1) * 1.25}rem` }}>
      {depth > 0 && <CornerDownRight size={16} aria-hidden className={classes.branch} />}
      <TextLink to="/people" search={{ department: id }} inherit>
        {name}
      </TextLink>
    </span>
  );
}

const columnsFor = (onPlace: (department: Department) => void): Column<Department, string>[] => [
  {
    heading: text('department'),
    cell: (department) => <Nested department={department} />,
  },
  {
    heading: text('partOf'),
    cell: (department) => {
      const { name, parent } = department;
      return (
        <Button
          variant="subtle"
          size="compact-sm"
          className={parent ? classes.act : classes.open}
          aria-label={parent ? text('ofOne', { name, parent: parent.name }) : text('ofNone', { name })}
          onClick={() => onPlace(department)}
        >
          {parent?.name ?? text('sayPartOf')}
        </Button>
      );
    },
  },
  ...COLUMNS,
];

const COLUMNS: Column<Department, string>[] = [
  {
    heading: text('people'),
    isNumber: true,
    cell: ({ peopleCount }) => (peopleCount === 0 ? text('empty') : number(peopleCount)),
  },
  {
    heading: text('head'),
    cell: ({ head, peopleCount }) => {
      if (peopleCount < 2) return head?.name ?? '–';
      if (head === null)
        return (
          <Text span size="sm" c="dimmed">
            {text('noHead')}
          </Text>
        );
      return (
        <TextLink to="/people/$personId" params={{ personId: head.id }} inherit>
          {head.name}
        </TextLink>
      );
    },
  },
  {
    heading: text('completion'),
    cell: ({ id, name }) => (
      <TextLink
        to="/completion"
        search={{ department: id }}
        inherit
        aria-label={text('completionOf', { name })}
      >
        {text('completion')}
      </TextLink>
    ),
  },
];
