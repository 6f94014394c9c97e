import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Editable = View<'EditableAssignmentView'>;
export type Edit = View<'EditAssignmentDto'>;
export type EditCounts = View<'EditCountsView'>;
export type EditedPerson = View<'EditedPersonView'>;
export type EditOutcome = 'entering' | 'leaving' | 'staying';

/** What an assignment says now, as the form needs it. */
export const editableQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignments', 'editing', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/assignments/{id}/editing', { params: { path: { id } }, signal })),
    // Whoever comes to edit begins with what holds then; while they write, nothing is taken from under their hands.
    gcTime: 0,
    staleTime: Infinity,
  });

/** What an edit would mean: counts with the first page, and the people of one outcome. */
export const editPreviewQuery = (id: string, body: Edit, outcome: EditOutcome, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['assignments', 'edit-preview', id, body, outcome, limit],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.POST('/api/assignments/{id}/editing', {
          params: { path: { id }, query: { outcome, limit, ...(pageParam && { cursor: pageParam }) } },
          body,
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ people }) => people.nextCursor,
    staleTime: 5_000,
  });
