import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type RecognitionGroup = View<'RecognitionGroupView'>;
export const GROUPINGS = ['department', 'behaviour'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Thanks of the last year in numbers. */
export const recognitionReportQuery = (by: Grouping) =>
  queryOptions({
    queryKey: ['recognition-report', by],
    queryFn: ({ signal }) => ask(api.GET('/api/reports/recognition', { params: { query: { by } }, signal })),
  });

/** Whom of those who report to the reader nobody has thanked for long. */
export const unthankedQuery = queryOptions({
  queryKey: ['unthanked'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/unthanked', { signal })),
});
