import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { MOST_PEOPLE, peopleQuery, type TeamKey } from './team-data.js';
import { type Findable, toFindable } from './team-rows.js';

interface TeamPeople {
  /** By name. */
  people: Findable[];
  /** Whether more are on their way. */
  isReading: boolean;
  /** Whether there are more than are read. */
  isCut: boolean;
}

/** The people of a team: the first page at once, the others by themselves, so that all can be sorted and searched. */
export function useTeamPeople(team: TeamKey): TeamPeople {
  const query = useSuspenseInfiniteQuery(peopleQuery(team));
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const people = useMemo(() => data.pages.flatMap(({ items }) => items).map(toFindable), [data]);
  const isCut = hasNextPage && people.length >= MOST_PEOPLE;
  const goesOn = hasNextPage && !isCut && !isError;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  return { people, isReading: goesOn, isCut };
}
