import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Pair = View<'DuplicateView'>;
export type Dismissal = View<'DismissalView'>;

export const STRENGTHS = ['likely', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The address of the list: of which strength pairs are shown; likely ones where it does not say. */
export interface DuplicatesSearch {
  strength?: Strength;
}

export const readDuplicatesSearch = ({ strength }: Record<string, unknown>): DuplicatesSearch =>
  strength === 'possible' ? { strength } : {};

/** Everything about pairs, so that a decision brings all of it up to date. */
export const PAIRS_KEY = ['people', 'duplicates'];

/** Pairs of records that may be one person, those of one mailbox first. */
export const duplicatesQuery = ({ strength = 'likely' }: DuplicatesSearch) =>
  infiniteQueryOptions({
    queryKey: [...PAIRS_KEY, 'list', strength],
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: 20, strength, ...(pageParam && { cursor: pageParam }) };
      return ask(api.GET('/api/people/duplicates', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Pairs of which somebody said that they are two people, latest first. */
export const dismissalsQuery = infiniteQueryOptions({
  queryKey: [...PAIRS_KEY, 'dismissals'],
  queryFn: ({ signal, pageParam }) => {
    const query = { limit: 50, ...(pageParam && { cursor: pageParam }) };
    return ask(api.GET('/api/people/duplicates/dismissals', { params: { query }, signal }));
  },
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** Says of two that they are two people; a repeat changes nothing. */
export const tellApart = (people: readonly { id: string }[]) =>
  ask(api.POST('/api/people/duplicates/dismissals', { body: { people: people.map(({ id }) => id) } }));

/** Takes that back. */
export const takeBack = ({ id }: Dismissal) =>
  tell(api.DELETE('/api/people/duplicates/dismissals/{id}', { params: { path: { id } } }));
