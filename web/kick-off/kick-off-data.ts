import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';

/** What the leaders of the company say to whoever begins. */
export const kickOffQuery = queryOptions({
  queryKey: ['kick-off-messages'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/kick-off-messages', { signal }))).items,
  staleTime: 60 * 60_000,
});
