import { Button, NativeSelect } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterBar } from '../ui/filter-bar.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { SearchField } from '../ui/search-field.js';
import { StatusBadge } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { GiveRole } from './give-role.js';
import { isLive, periodInWords, scopeInWords, shortDayOf, stateShown } from './grant-words.js';
import { type Grant, grantsQuery } from './grants-data.js';
import { type GrantsSearch, readGrantsSearch, ROLES, SCOPES, TIMES } from './grants-search.js';
import { text } from './messages.js';
import { RevokeGrant } from './revoke-grant.js';

/** Who holds which role for whom, until when; roles are given and taken away here. */
export function GrantsPage() {
  const search = useSearch({ from: '/signed-in/grants' });
  const shown = useDeferredValue(search);
  const list = useSuspenseInfiniteQuery(grantsQuery(shown));
  const grants = list.data.pages.flatMap(({ items }) => items);
  const [isGiving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<Grant | null>(null);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={<Button onClick={() => setGiving(true)}>{text('give')}</Button>}
      />
      <Filters search={search} />
      <div aria-busy={shown !== search}>
        {grants.length === 0 ? (
          <EmptyState icon={KeyRound} title={text('noneTitle')}>
            {text('none')}
          </EmptyState>
        ) : (
          <DataTable
            caption={text('title')}
            rows={grants}
            rowKey={({ id }) => id}
            columns={[...COLUMNS, actsColumn(setRevoking)]}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
      {isGiving && <GiveRole onClose={() => setGiving(false)} />}
      {revoking && <RevokeGrant grant={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function Filters({ search }: { search: GrantsSearch }) {
  const navigate = useNavigate({ from: '/grants' });
  const set = (part: { [Key in keyof GrantsSearch]: string }) =>
    void navigate({
      search: (now) => readGrantsSearch({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <FilterBar label={text('filters')}>
      <SearchField
        label={text('search')}
        placeholder={text('searchHint')}
        value={search.q ?? ''}
        onSearch={(q) => set({ q })}
      />
      <NativeSelect
        label={text('when')}
        value={search.when ?? ''}
        onChange={(event) => set({ when: event.currentTarget.value })}
        data={[{ value: '', label: text('held') }, ...TIMES.map((value) => ({ value, label: text(value) }))]}
      />
      <NativeSelect
        label={text('role')}
        value={search.role ?? ''}
        onChange={(event) => set({ role: event.currentTarget.value })}
        data={[
          { value: '', label: text('allRoles') },
          ...ROLES.map((value) => ({ value, label: text(value) })),
        ]}
      />
      <NativeSelect
        label={text('scope')}
        value={search.scope ?? ''}
        onChange={(event) => set({ scope: event.currentTarget.value })}
        data={[
          { value: '', label: text('allScopes') },
          ...SCOPES.map((value) => ({ value, label: text(value) })),
        ]}
      />
    </FilterBar>
  );
}

const COLUMNS: Column<Grant, string>[] = [
  {
    heading: text('person'),
    cell: ({ person }) => (
      <TextLink to="/people/$personId" params={{ personId: person.id }} inherit>
        {person.name}
      </TextLink>
    ),
  },
  { heading: text('role'), cell: ({ role }) => text(role) },
  { heading: text('scope'), cell: scopeInWords },
  { heading: text('period'), cell: (grant) => periodInWords(grant) },
  {
    heading: text('state'),
    cell: (grant) => {
      const { tone, words } = stateShown(grant);
      return <StatusBadge tone={tone}>{words}</StatusBadge>;
    },
  },
  {
    heading: text('grantedBy'),
    cell: ({ grantedBy, grantedAt }) => (
      <TwoLines
        first={grantedBy?.name ?? text('setUp')}
        second={text('grantedOn', { day: shortDayOf(grantedAt) })}
      />
    ),
  },
];

const actsColumn = (onRevoke: (grant: Grant) => void): Column<Grant, string> => ({
  heading: text('acts'),
  cell: (grant) =>
    isLive(grant) && (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={text('revokeOne', { role: text(grant.role), name: grant.person.name })}
        onClick={() => onRevoke(grant)}
      >
        {text('revoke')}
      </Button>
    ),
});
