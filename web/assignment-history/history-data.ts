import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Run = View<'RunView'>;
export type RunPerson = View<'RunPersonView'>;
export type RunOutcome = 'withdrawn' | 'kept' | 'other-reason' | 'told';

const ASK_EVERY_MS = 2_000;

/** The runs of an assignment, newest first; while one is under way they are followed. */
export const runsQuery = (assignmentId: string) =>
  infiniteQueryOptions({
    queryKey: ['assignments', 'runs', assignmentId],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.GET('/api/assignments/{id}/runs', {
          params: {
            path: { id: assignmentId },
            query: { limit: 20, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ finishedAt }) => finishedAt === null))
        ? ASK_EVERY_MS
        : false,
  });

/** What an assignment said, version by version. */
export const versionsQuery = (assignmentId: string) =>
  queryOptions({
    queryKey: ['assignments', 'versions', assignmentId],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/assignments/{id}/versions', { params: { path: { id: assignmentId } }, signal })),
  });

/** What undoing a run would mean, or meant. */
export const undoQuery = (runId: string) =>
  queryOptions({
    queryKey: ['assignments', 'run-undo', runId],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/assignment-runs/{id}/undo', { params: { path: { id: runId } }, signal })),
    staleTime: 0,
  });

/** The people for whom undoing a run means one thing, by name. */
export const runPeopleQuery = (runId: string, outcome: RunOutcome) =>
  infiniteQueryOptions({
    queryKey: ['assignments', 'run-people', runId, outcome],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.GET('/api/assignment-runs/{id}/people', {
          params: {
            path: { id: runId },
            query: { outcome, limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });
