import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type HealthReport = View<'HealthReportView'>;
export type HealthState = HealthReport['database']['state'];

/** Whether what works by itself does; asked again every half minute. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => ask(api.GET('/api/health/report', { signal })),
  refetchInterval: 30_000,
  staleTime: 0,
});
