import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { Filters, Grouping, PeopleSearch } from './completion-search.js';

export type Report = View<'CompletionView'>;
export type Group = View<'CompletionGroupView'>;
export type Row = View<'CompletionRowView'>;

/** The enrolments counted in groups. */
export const reportQuery = (by: Grouping, filters: Filters) =>
  queryOptions({
    queryKey: ['completion', 'report', by, filters],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/reports/completion', { params: { query: { by, ...filters } }, signal })),
  });

/** How the numbers of the report came about. */
export const trendQuery = (query: Filters) =>
  queryOptions({
    queryKey: ['completion', 'trend', query],
    queryFn: ({ signal }) => ask(api.GET('/api/reports/completion/trend', { params: { query }, signal })),
    staleTime: 5 * 60_000,
  });

const listOf = ({ q, standing, manager, ...filters }: PeopleSearch) => ({
  ...filters,
  ...(q && { text: q }),
  ...(standing === 'late' && { overdue: true }),
  ...(standing && standing !== 'late' && { status: standing }),
  ...(manager && { below: manager, direct: true }),
});

/** The enrolments themselves, by family name. */
export const peopleQuery = (search: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['completion', 'people', search],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...listOf(search), limit: 50, ...(pageParam && { cursor: pageParam }) };
      return ask(api.GET('/api/reports/completion/people', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Where the same list is a file. */
export function csvUrl(search: PeopleSearch): string {
  const query = new URLSearchParams(
    Object.entries(listOf(search)).map(([key, value]) => [key, String(value)]),
  );
  const words = query.toString();
  return `/api/reports/completion/people.csv${words && `?${words}`}`;
}

/** Which certificates are meant; an empty text narrows nothing, but there is always one track. */
export interface CertificateWish {
  /** Slug. */
  track: string;
  /** Id. */
  department: string;
  from: string;
  until: string;
}

const narrowed = ({ department, from, until }: CertificateWish) => ({
  ...(department && { department }),
  ...(from && { from }),
  ...(until && { until }),
});

/** How many certificates there are. */
export const certificatesQuery = (wish: CertificateWish) =>
  queryOptions({
    queryKey: ['completion', 'certificates', wish],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/certificate-zips/{track}/count', {
          params: { path: { track: wish.track }, query: narrowed(wish) },
          signal,
        }),
      ),
    retry: false,
  });

/** Where all of them are one file. */
export function certificatesUrl(wish: CertificateWish): string {
  const words = new URLSearchParams(narrowed(wish)).toString();
  return `/api/certificate-zips/${encodeURIComponent(wish.track)}${words && `?${words}`}`;
}

const FOR_A_WHILE = { staleTime: 5 * 60_000 };

/** The locations to choose from, those of most people first: the first 50. */
export const locationsQuery = queryOptions({
  queryKey: ['completion', 'locations'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/api/locations', { params: { query: { limit: 50 } }, signal }))).items,
  ...FOR_A_WHILE,
});
