import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type TipReport = View<'TipReportView'>;
export type TipGroup = View<'TipReportGroupView'>;
export const GROUPINGS = ['month', 'tip', 'department'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How tips of the last twelve months are received. */
export const tipReportQuery = (by: Grouping) =>
  queryOptions({
    queryKey: ['tip-report', by],
    queryFn: ({ signal }) => ask(api.GET('/api/reports/tips', { params: { query: { by } }, signal })),
  });
