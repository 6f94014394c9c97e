import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import { isOneOf } from '../text/search-values.js';

export type Missing = View<'MissingDetailsView'>;
export type MissingCounts = View<'MissingCountsView'>;

export const DETAILS = ['email', 'hire-date', 'department', 'title', 'time-zone', 'manager'] as const;
export type Detail = (typeof DETAILS)[number];

/** The address: which detail is missing, or any. */
export interface MissingSearch {
  missing?: Detail;
}

export const readMissingSearch = ({ missing }: Record<string, unknown>): MissingSearch =>
  isOneOf(DETAILS, missing) ? { missing } : {};

/** How many people lack what. */
export const countsQuery = queryOptions({
  queryKey: ['people', 'missing-details', 'counts'],
  queryFn: ({ signal }) => ask(api.GET('/api/people/missing-details/counts', { signal })),
});

/** Who lacks a detail, or any, by family name. */
export const missingQuery = ({ missing }: MissingSearch) =>
  infiniteQueryOptions({
    queryKey: ['people', 'missing-details', 'list', missing],
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: 50, ...(missing && { missing }), ...(pageParam && { cursor: pageParam }) };
      return ask(api.GET('/api/people/missing-details', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
