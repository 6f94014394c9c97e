import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type OpenSession = View<'OpenSessionView'>;

/** What the reader booked: what is to come, and what ended lately. */
export const myBookingsQuery = queryOptions({
  queryKey: ['me', 'bookings'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/me/bookings', { signal }))).items,
});

/** Sessions that the reader can book, or that somebody of their line can. */
export const openSessionsQuery = (personId?: string) =>
  infiniteQueryOptions({
    queryKey: ['me', 'workshop-sessions', personId ?? 'own'],
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { limit: 20, ...(cursor && { cursor }) };
      return personId === undefined
        ? ask(api.GET('/api/me/workshop-sessions', { params: { query }, signal }))
        : ask(
            api.GET('/api/team/people/{id}/workshop-sessions', {
              params: { path: { id: personId }, query },
              signal,
            }),
          );
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** What people of the reader's line booked of what is to come. */
export const lineBookingsQuery = infiniteQueryOptions({
  queryKey: ['me', 'line-bookings'],
  queryFn: ({ pageParam: cursor, signal }) =>
    ask(
      api.GET('/api/team/bookings', { params: { query: { limit: 10, ...(cursor && { cursor }) } }, signal }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const bookSession = (sessionId: string, personId?: string) =>
  personId === undefined
    ? ask(api.POST('/api/me/bookings', { body: { sessionId } }))
    : ask(
        api.POST('/api/team/people/{id}/bookings', {
          params: { path: { id: personId } },
          body: { sessionId },
        }),
      );

export const cancelBooking = (id: string) =>
  tell(api.POST('/api/bookings/{id}/cancel', { params: { path: { id } } }));

export const moveBooking = (id: string, sessionId: string) =>
  ask(api.POST('/api/bookings/{id}/move', { params: { path: { id } }, body: { sessionId } }));

export const arrive = (code: string) => ask(api.POST('/api/me/attendance', { body: { code } }));

export const feedbackQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'bookings', id, 'feedback'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/me/bookings/{id}/feedback', { params: { path: { id } }, signal })),
  });

export const sendFeedback = (id: string, body: View<'SessionFeedbackDto'>) =>
  ask(api.PUT('/api/me/bookings/{id}/feedback', { params: { path: { id } }, body }));
