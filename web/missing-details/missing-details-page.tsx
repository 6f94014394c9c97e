import { VisuallyHidden } from '@mantine/core';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useDeferredValue } from 'react';
import { PeopleTabs } from '../people/people-tabs.js';
import { number } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { tileClass, TileFace, TileList } from '../ui/tiles.js';
import { TwoLines } from '../ui/two-lines.js';
import { text } from './messages.js';
import {
  countsQuery,
  type Detail,
  DETAILS,
  type Missing,
  type MissingCounts,
  missingQuery,
} from './missing-details-data.js';

/** Of whom something is unknown that the programme needs, and what to do about it. */
export function MissingDetailsPage() {
  const { missing } = useSearch({ from: '/signed-in/people/missing-details' });
  const shown = useDeferredValue(missing);
  const { data: counts } = useSuspenseQuery(countsQuery);
  const list = useSuspenseInfiniteQuery(missingQuery({ ...(shown && { missing: shown }) }));
  const people = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader
        title={text('pageTitle')}
        lead={text('lead')}
        actions={
          <ButtonLink to="/imports/new" variant="default">
            {text('toImport')}
          </ButtonLink>
        }
      />
      <PeopleTabs />
      {counts.people === 0 ? (
        <EmptyState icon={CircleCheck} title={text('noneTitle')}>
          {text('none')}
        </EmptyState>
      ) : (
        <>
          <Glance counts={counts} chosen={missing} />
          <WhatToDo missing={missing} />
          <div aria-busy={shown !== missing}>
            {people.length === 0 ? (
              <EmptyState icon={CircleCheck}>{text('noneOfIt')}</EmptyState>
            ) : (
              <DataTable
                caption={text('pageTitle')}
                rows={people}
                rowKey={({ person }) => person.id}
                columns={COLUMNS}
                hasMore={list.hasNextPage}
                isLoadingMore={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}

const COUNT_OF: Record<Detail, keyof MissingCounts> = {
  email: 'email',
  'hire-date': 'hireDate',
  department: 'department',
  title: 'title',
  'time-zone': 'timeZone',
  manager: 'manager',
};

function Glance({ counts, chosen }: { counts: MissingCounts; chosen: Detail | undefined }) {
  const tiles = [
    { detail: undefined, count: counts.people, what: text('all'), means: text('allMeans') },
    ...DETAILS.map((detail) => ({
      detail,
      count: counts[COUNT_OF[detail]],
      what: text(detail),
      means: text(`${detail}Means`),
    })),
  ];
  return (
    <TileList label={text('glance')}>
      {tiles.map(({ detail, count, what, means }) => (
        <li key={what}>
          <Link
            to="/people/missing-details"
            search={detail ? { missing: detail } : {}}
            className={tileClass}
            aria-current={detail === chosen}
            activeOptions={{ exact: true }}
            activeProps={{}}
            resetScroll={false}
          >
            <TileFace
              number={number(count)}
              means={means}
              what={
                <>
                  <VisuallyHidden>{text('only', { what })}</VisuallyHidden>
                  <span aria-hidden>{what}</span>
                </>
              }
            />
          </Link>
        </li>
      ))}
    </TileList>
  );
}

const SAID = ['email', 'time-zone', 'manager'] as const;

/** Whether there is more to do about a detail than to correct it. */
const isSaid = (detail: Detail): detail is (typeof SAID)[number] => SAID.some((one) => one === detail);

function WhatToDo({ missing }: { missing: Detail | undefined }) {
  const own = missing && isSaid(missing) ? text(`${missing}ToDo`) : null;
  return (
    <Notice tone="open" title={text('what')}>
      <p>{text('correct')}</p>
      {own && <p>{own}</p>}
    </Notice>
  );
}

const COLUMNS: Column<Missing, string>[] = [
  {
    heading: text('person'),
    cell: ({ person, employeeNumber }) => (
      <TwoLines
        first={
          <TextLink to="/people/$personId" params={{ personId: person.id }} inherit>
            {person.name}
          </TextLink>
        }
        second={employeeNumber}
      />
    ),
  },
  { heading: text('departmentColumn'), cell: ({ department }) => department ?? '–' },
  {
    heading: text('missing'),
    cell: ({ missing }) => missing.map((detail) => text(detail)).join(', '),
  },
];
