import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { CheckSearch } from './check-search.js';
import { type DraftPerson, MOST_PEOPLE } from './draft.js';

export type PreviewedPerson = View<'PreviewedPersonView'>;
export type PreviewCounts = View<'PreviewCountsView'>;
export type AssignmentRequest = View<'AssignmentRequestDto'>;

/** What became of a pasted list. */
export interface Found {
  entry: string;
  result: 'found' | 'not-found' | 'ambiguous';
  person: DraftPerson | null;
}

/** Whom each entry names, in the order of the list. */
export async function findNamed(entries: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (let start = 0; start < entries.length; start += MOST_PEOPLE) {
    const body = { entries: entries.slice(start, start + MOST_PEOPLE) };
    const { items } = await ask(api.POST('/api/assignments/named-people', { body }));
    found.push(
      ...items.map(({ entry, result, person }) => ({
        entry,
        result,
        person: person && {
          id: person.id,
          name: `${person.givenName} ${person.familyName}`,
          employeeNumber: person.employeeNumber,
        },
      })),
    );
  }
  return found;
}

/** When a due rule lets work be due for somebody who starts next Monday. */
export const dueExampleQuery = (body: AssignmentRequest['due']) =>
  queryOptions({
    queryKey: ['assignments', 'due-example', body],
    queryFn: ({ signal }) => ask(api.POST('/api/assignments/due-example', { body, signal })),
    staleTime: 60_000,
  });

/** Somebody comes back to the last step to see how things stand now. */
const STALE_MS = 5_000;

/** How many people a request would reach. */
export const previewQuery = (body: AssignmentRequest) =>
  queryOptions({
    queryKey: ['assignments', 'preview', body],
    queryFn: ({ signal }) => ask(api.POST('/api/assignments/preview', { body, signal })),
    staleTime: STALE_MS,
  });

/** Who they are: those of one outcome, or found by name. */
export const previewedPeopleQuery = (body: AssignmentRequest, { outcome, q }: CheckSearch) =>
  infiniteQueryOptions({
    queryKey: ['assignments', 'preview', body, 'people', { outcome, q }],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.POST('/api/assignments/preview/people', {
          params: {
            query: {
              ...(outcome && { outcome }),
              ...(q && { text: q }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          body,
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: STALE_MS,
  });
