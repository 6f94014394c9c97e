import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';
import { tracksQuery } from '../api/tracks.js';

export type Waiting = View<'WaitingPersonView'>;
export type Witnessed = View<'RecordView'>;

/** Something that tracks ask away from the screen, and which of them do. */
export interface Requirement {
  slug: string;
  kind: Witnessed['kind'];
  title: string;
  minutes: number;
  guide: string | null;
  tracks: string[];
}

/** The attendances and sign-offs of all tracks, each once. */
export const requirementsQuery = queryOptions({
  ...tracksQuery,
  select: (tracks): Requirement[] => {
    const known = new Map<string, Requirement>();
    for (const { title, requirements } of tracks) {
      for (const { kind, ...asked } of requirements) {
        if (kind === 'course') continue;
        const askedBy = [...(known.get(asked.slug)?.tracks ?? []), title];
        known.set(asked.slug, { ...asked, kind, tracks: askedBy });
      }
    }
    return [...known.values()];
  },
});

/** Who waits for one of them, by family name. */
export const waitingQuery = (slug: string, text: string) =>
  infiniteQueryOptions({
    queryKey: ['requirements', slug, 'waiting', text],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/requirements/{slug}/waiting', {
          params: { path: { slug }, query: { limit: 50, ...(text && { text }), ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** What is on record, the latest first. */
export const recordsQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['requirements', slug, 'records'],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/requirements/{slug}/records', {
          params: { path: { slug }, query: { limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Signs somebody off; once done, a repeat changes nothing. */
export const signOff = (slug: string, body: View<'SignOffDto'>) =>
  ask(api.POST('/api/requirements/{slug}/sign-offs', { params: { path: { slug } }, body }));

/** Records who was there; a repeat changes nothing. */
export const attend = (slug: string, body: View<'AttendanceDto'>) =>
  ask(api.POST('/api/requirements/{slug}/attendance', { params: { path: { slug } }, body }));

/** Takes a wrong record away. */
export const revoke = (slug: string, id: string, reason: string) =>
  tell(
    api.POST('/api/requirements/{slug}/records/{id}/revoke', {
      params: { path: { slug, id } },
      body: { reason },
    }),
  );
