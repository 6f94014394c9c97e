import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Launch = View<'LaunchView'>;
export type Programme = View<'ProgrammeView'>;
export type Wave = View<'WaveView'>;
export type WaveMinutes = View<'WaveMinutesView'>;
export type GroupMinutes = View<'GroupMinutesView'>;
export type Grouping = 'department' | 'manager';

/** Everything that an act on the programme makes out of date. */
export const PROGRAMME = ['programme'];

/** How far the launch is. */
export const launchQuery = queryOptions({
  queryKey: [...PROGRAMME, 'launch'],
  queryFn: ({ signal }) => ask(api.GET('/api/launch', { signal })),
});

/** The shipped assignments and the waves. */
export const programmeQuery = queryOptions({
  queryKey: [...PROGRAMME, 'waves'],
  queryFn: ({ signal }) => ask(api.GET('/api/programme', { signal })),
});

/** The hours that a wave will need, by group. */
export const waveMinutesQuery = (id: string, by: Grouping) =>
  infiniteQueryOptions({
    queryKey: [...PROGRAMME, 'minutes', id, by],
    queryFn: ({ signal, pageParam: cursor }) =>
      ask(
        api.GET('/api/programme/waves/{id}/needed-minutes', {
          params: { path: { id }, query: { by, limit: 100, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ groups }: WaveMinutes) => groups.nextCursor,
  });

/** Moves the day from which people count as new hires, of every assignment that has one. */
export async function moveGoLive({ assignments }: Programme, goLiveOn: string): Promise<void> {
  for (const { id } of assignments.filter((one) => one.goLiveOn !== null))
    await ask(api.PATCH('/api/assignments/{id}', { params: { path: { id } }, body: { goLiveOn } }));
}
