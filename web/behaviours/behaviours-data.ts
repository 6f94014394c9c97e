import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Behaviour = View<'BehaviourView'>;
export type Place = Behaviour['examples'][number]['place'];

/** What good service looks like, as the company's list says; it changes when content is published. */
export const behavioursQuery = queryOptions({
  queryKey: ['behaviours'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/behaviours', { signal }))).items,
  staleTime: 5 * 60_000,
});
