import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Workshop = View<'WorkshopView'>;
export type Session = View<'WorkshopSessionView'>;
export type RosterEntry = View<'RosterEntryView'>;

export const workshopsQuery = queryOptions({
  queryKey: ['workshops', 'list'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/api/workshops', { params: { query: { limit: 200 } }, signal }))).items,
});

export const workshopOptionsQuery = queryOptions({
  queryKey: ['workshops', 'options'],
  queryFn: ({ signal }) => ask(api.GET('/api/workshops/options', { signal })),
});

export const sessionsQuery = (when: 'upcoming' | 'past') =>
  infiniteQueryOptions({
    queryKey: ['workshops', 'sessions', when],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/workshop-sessions', {
          params: { query: { when, limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshops', 'session', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/workshop-sessions/{id}', { params: { path: { id } }, signal })),
  });

export const rosterQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['workshops', 'session', id, 'roster'],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/workshop-sessions/{id}/bookings', {
          params: { path: { id }, query: { limit: 200, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const feedbackToldQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshops', 'session', id, 'feedback'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/workshop-sessions/{id}/feedback', { params: { path: { id } }, signal })),
  });

export const codeQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshops', 'session', id, 'code'],
    queryFn: () => ask(api.POST('/api/workshop-sessions/{id}/code', { params: { path: { id } }, body: {} })),
    retry: false,
  });

/** Who can run the sessions of a workshop. */
export const trainersQuery = (workshopId: string) =>
  queryOptions({
    queryKey: ['workshops', 'trainers', workshopId],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/workshops/{id}/trainers', { params: { path: { id: workshopId } }, signal })))
        .items,
  });

export const planQuery = (slug: string) =>
  queryOptions({
    queryKey: ['workshop-plans', slug],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/workshop-plans/{slug}', { params: { path: { slug } }, signal })),
  });

export const anotherCode = (id: string) =>
  ask(api.POST('/api/workshop-sessions/{id}/code', { params: { path: { id } }, body: { isNew: true } }));

export const makeWorkshop = (body: View<'NewWorkshopDto'>) => ask(api.POST('/api/workshops', { body }));

export const changeWorkshop = (id: string, body: View<'EditWorkshopDto'>) =>
  ask(api.PUT('/api/workshops/{id}', { params: { path: { id } }, body }));

export const planSession = (id: string, body: View<'NewSessionDto'>) =>
  ask(api.POST('/api/workshops/{id}/sessions', { params: { path: { id } }, body }));

export const changeSession = (id: string, body: View<'EditSessionDto'>) =>
  ask(api.PUT('/api/workshop-sessions/{id}', { params: { path: { id } }, body }));

export const cancelSession = (id: string, reason: string) =>
  ask(api.POST('/api/workshop-sessions/{id}/cancel', { params: { path: { id } }, body: { reason } }));

export const bookList = (id: string, people: string[]) =>
  ask(api.POST('/api/workshop-sessions/{id}/bookings', { params: { path: { id } }, body: { people } }));

export const markAttendance = (id: string, body: View<'MarkAttendanceDto'>) =>
  ask(api.POST('/api/workshop-sessions/{id}/attendance', { params: { path: { id } }, body }));
