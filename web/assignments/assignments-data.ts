import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { PeopleSearch } from './assignments-search.js';

export type Assignment = View<'AssignmentView'>;
export type AssignedPerson = View<'AssignedPersonView'>;

const PAGE = 200;
/** So many assignments are read at most. */
export const MOST_ASSIGNMENTS = 2_000;

/** The assignments that the caller may see, newest first; `mine` leaves out what others made. */
export const assignmentsQuery = (mine: boolean) =>
  infiniteQueryOptions({
    queryKey: ['assignments', 'list', { mine }],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.GET('/api/assignments', {
          params: { query: { mine, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** For how long the figures of a new or ended assignment are asked for again and again, and how often. */
const NEW_MS = 90_000;
const ASK_EVERY_MS = 2_000;

/** Whether figures may still move: enrolling follows the making of an assignment, and taking off its end. */
export const isSettling = ({ id, createdAt, endedAt }: Assignment, now = Date.now()) =>
  now - Math.max(Date.parse(endedAt ?? createdAt), changed.get(id) ?? 0) < NEW_MS;

const changed = new Map<string, number>();

/** Lets the figures of an assignment be followed that was changed just now. */
export const follow = (id: string) => changed.set(id, Date.now());

/** One assignment with its figures; of a new one they are followed. */
export const assignmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignments', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/api/assignments/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isSettling(state.data) ? ASK_EVERY_MS : false),
  });

/** What taking an assignment back would mean now. */
export const takingBackQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignments', 'taking-back', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/assignments/{id}/taking-back', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

/** The people of an assignment by name, narrowed. */
export const assignedPeopleQuery = (id: string, { state, q }: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['assignments', 'people', id, { state, q }],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.GET('/api/assignments/{id}/people', {
          params: {
            path: { id },
            query: {
              limit: 50,
              ...(state && { state }),
              ...(q && { text: q }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
