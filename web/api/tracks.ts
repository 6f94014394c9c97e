import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from './client.js';

export type Track = View<'TrackView'>;

/** All tracks as they are published now; a company has a handful. */
export const tracksQuery = queryOptions({
  queryKey: ['tracks'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/api/tracks', { params: { query: { limit: 200 } }, signal }))).items,
});
