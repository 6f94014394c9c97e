import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import { isId } from '../text/search-values.js';

export type Merge = View<'MergeView'>;
export type PersonRecord = View<'PersonRecordView'>;
export type PersonRecords = View<'PersonRecordsView'>;

/** Whose record is kept, and whose is merged into it, by id. */
export interface MergeWish {
  keptId: string;
  mergedId: string;
}

/** The address of a merge: two records, and which of them is to stay where somebody chose. */
export interface MergeSearch {
  first?: string;
  second?: string;
  keep?: string;
}

export const readMergeSearch = ({ first, second, keep }: Record<string, unknown>): MergeSearch => ({
  ...(isId(first) && { first }),
  ...(isId(second) && second !== first && { second }),
  ...(isId(keep) && (keep === first || keep === second) && { keep }),
});

/** Every record of a person, by the id of any of them. */
export const recordsQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id, 'records'],
    queryFn: ({ signal }) => ask(api.GET('/api/people/{id}/records', { params: { path: { id } }, signal })),
  });

/** What a merge would do now, and what stands against it. */
export const previewQuery = ({ keptId, mergedId }: MergeWish) =>
  queryOptions({
    queryKey: ['people', keptId, 'merge', mergedId],
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/people/{id}/merges', {
          params: { path: { id: keptId } },
          body: { personId: mergedId, dryRun: true },
          signal,
        }),
      ),
    staleTime: 0,
  });

/** Merges for good. */
export const merge = ({ keptId, mergedId }: MergeWish) =>
  ask(
    api.POST('/api/people/{id}/merges', { params: { path: { id: keptId } }, body: { personId: mergedId } }),
  );
