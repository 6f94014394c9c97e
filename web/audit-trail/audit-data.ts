import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { AuditSearch } from './audit-search.js';

export type AuditEntry = View<'AuditEntryView'>;

/** Who did what, latest first. */
export const auditQuery = ({ act, ...search }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', search, act],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        limit: 50,
        ...search,
        ...(act && { action: act }),
        ...(pageParam && { cursor: pageParam }),
      };
      return ask(api.GET('/api/audit', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** How far the entries are sealed. */
export const sealsQuery = queryOptions({
  queryKey: ['audit', 'seals'],
  queryFn: ({ signal }) => ask(api.GET('/api/audit/seals', { signal })),
  refetchInterval: 60_000,
});
