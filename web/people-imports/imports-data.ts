import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { hasCode } from '../api/api-error.js';
import { api, ask, type View } from '../api/client.js';
import type { Draft, FileColumns } from './draft.js';

export type ImportDetail = View<'ImportDetailView'>;
export type ImportResult = View<'ImportResultView'>;
export type ImportedRow = View<'ImportedRowView'>;
export type ImportShown = View<'ImportView'>;
export type ImportListed = View<'ImportListedView'>;

const ASK_EVERY_MS = 700;

/** Past and running imports, latest first. */
export const historyQuery = infiniteQueryOptions({
  queryKey: ['imports', 'history'],
  queryFn: ({ signal, pageParam }) =>
    ask(
      api.GET('/api/people/imports', {
        params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** One import; asked again and again while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/api/people/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? ASK_EVERY_MS : false),
  });

/** What an import did, or would do, row by row; null once that is no longer kept. */
export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'result', id],
    queryFn: async ({ signal }) => {
      try {
        return await ask(api.GET('/api/people/imports/{id}/result', { params: { path: { id } }, signal }));
      } catch (error) {
        if (hasCode(error, 'IMPORT_RESULT_GONE')) return null;
        throw error;
      }
    },
  });

/** What undoing an import would do, and what stands against it; looked at afresh each time. */
export const undoQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'undo', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/people/imports/{id}/undo', { params: { path: { id } }, signal })),
    staleTime: 0,
    gcTime: 0,
  });

/** The HR systems that files came from. */
export const sourcesQuery = queryOptions({
  queryKey: ['imports', 'sources'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/people/imports/sources', { signal }))).items,
});

/** What is said of a file before it was looked at. */
export type Said = Omit<Draft, 'looked'>;

/** Asks what the columns of a file are taken for. */
export async function lookAt(said: Said): Promise<FileColumns> {
  return await ask(api.POST('/api/people/imports/columns', multipart(said.file, readingOf(said))));
}

/** Begins to find out what a file would do, its faulty rows left out; answers with the id of the dry run. */
export async function beginDryRun(said: Said): Promise<string> {
  const options = { ...optionsOf(said), dryRun: true, skipRejected: true };
  return (await ask(api.POST('/api/people/imports', multipart(said.file, options)))).id;
}

/** Begins to bring people in; `leavers` is how many somebody agreed to. */
export async function beginImport(
  said: Said,
  { skipRejected, leavers }: { skipRejected: boolean; leavers: number | undefined },
): Promise<string> {
  const options = {
    ...optionsOf(said),
    dryRun: false,
    skipRejected,
    ...(leavers !== undefined && { confirmLeavers: leavers }),
  };
  return (await ask(api.POST('/api/people/imports', multipart(said.file, options)))).id;
}

const readingOf = ({ source, mapping, dateFormat, nameOrder }: Said) => ({
  source,
  ...(Object.keys(mapping).length > 0 && { mapping: JSON.stringify(mapping) }),
  ...(dateFormat !== '' && { dateFormat }),
  ...(nameOrder !== '' && { nameOrder }),
});

const optionsOf = (said: Said) => ({
  ...readingOf(said),
  background: true,
  full: said.isFull,
  ...(said.isFull && said.absentLeaveOn !== '' && { absentLeaveOn: said.absentLeaveOn }),
  ...(said.leavesUnknownManagersEmpty && { unknownManagers: 'leave-empty' as const }),
});

/** A form with a file beside its fields. The description of the API has a file as text: what is sent is the file itself. */
function multipart<Fields extends Record<string, string | number | boolean>>(file: File, fields: Fields) {
  return {
    body: { ...fields, file: file.name },
    bodySerializer: () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
      form.append('file', file, file.name);
      return form;
    },
  };
}
