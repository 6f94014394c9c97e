import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { Suspense, useDeferredValue, useMemo } from 'react';
import { EmptyState } from '../ui/empty-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { text } from './messages.js';
import { Matrix } from './matrix.js';
import { TeamCards } from './team-cards.js';
import { MOST_PEOPLE, type TeamKey, type TeamSummary } from './team-data.js';
import { TeamFilters } from './team-filters.js';
import { readTeamSearch } from './team-search.js';
import { departmentsOf, narrow, sortTeam } from './team-rows.js';
import { useTeamPeople } from './use-team-people.js';

interface Props {
  summary: TeamSummary;
  team: TeamKey;
}

/** The people of a team with where they are: a matrix on wide screens, cards on narrow ones. */
export function TeamList(props: Props) {
  return (
    <Suspense fallback={<LoadingState />}>
      <People {...props} />
    </Suspense>
  );
}

function People({ summary, team }: Props) {
  const search = useSearch({ from: '/signed-in/team' });
  const navigate = useNavigate({ from: '/team' });
  const { people, isReading, isCut } = useTeamPeople(team);
  const isWide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  // Typing must not wait for thousands of rows.
  const { q, standing, department, sort = 'name', desc = false } = useDeferredValue(search);
  const sorted = { by: search.sort ?? 'name', descending: search.desc ?? false };
  const shown = useMemo(
    () =>
      sortTeam(
        narrow(people, {
          ...(q && { q }),
          ...(standing && { standing }),
          ...(department && { department }),
        }),
        sort,
        desc,
      ),
    [people, q, standing, department, sort, desc],
  );
  const departments = useMemo(() => departmentsOf(people), [people]);
  const clear = () =>
    void navigate({ search: ({ of, direct }) => ({ ...(of && { of }), ...(direct && { direct }) }) });
  return (
    <>
      <TeamFilters departments={departments} tracks={summary.tracks} hasSorting={!isWide} />
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {shown.length === people.length
          ? text('found', { count: people.length })
          : text('foundOf', { count: shown.length, all: people.length })}
        {isReading && ` · ${text('readingMore')}`}
      </Text>
      {isCut && (
        <Text size="sm" mb="sm">
          {text('tooMany', { count: MOST_PEOPLE })}
        </Text>
      )}
      {shown.length === 0 && (
        <EmptyState
          icon={SearchX}
          action={
            <Button variant="default" onClick={clear}>
              {text('clear')}
            </Button>
          }
        >
          {text('foundNone')}
        </EmptyState>
      )}
      {shown.length > 0 && isWide && (
        <Matrix
          people={shown}
          tracks={summary.tracks}
          sort={sorted}
          onSort={({ by, descending }) =>
            void navigate({
              search: (now) =>
                readTeamSearch({ ...now, sort: by === 'name' ? undefined : by, desc: descending }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
      {shown.length > 0 && !isWide && <TeamCards people={shown} tracks={summary.tracks} />}
    </>
  );
}
