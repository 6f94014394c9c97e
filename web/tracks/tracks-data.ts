import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Course = View<'CourseView'>;
export type Outline = View<'CourseOutlineView'>;
export type TrackFeedback = View<'TrackFeedbackView'>;

/** All courses that are published now; a company has a handful. */
export const coursesQuery = queryOptions({
  queryKey: ['courses'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/api/courses', { params: { query: { limit: 200 } }, signal }))).items,
});

export const trackQuery = (slug: string) =>
  queryOptions({
    queryKey: ['tracks', slug],
    queryFn: ({ signal }) => ask(api.GET('/api/tracks/{slug}', { params: { path: { slug } }, signal })),
  });

/** A course with its lessons, without what they say. */
export const outlineQuery = (slug: string, of?: 'draft') =>
  queryOptions({
    queryKey: ['preview', slug, ...(of ? [of] : [])],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/course-previews/{slug}', { params: { path: { slug }, query: { of } }, signal })),
  });

/** How many in the reader's scope are on each track, and have completed it. */
export const trackFiguresQuery = queryOptions({
  queryKey: ['completion', 'report', 'track', {}],
  queryFn: ({ signal }) =>
    ask(api.GET('/api/reports/completion', { params: { query: { by: 'track' } }, signal })),
});

/** What people in the reader's scope answered to the three questions after a track. */
export const feedbackQuery = (slug: string) =>
  queryOptions({
    queryKey: ['tracks', slug, 'feedback'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/tracks/{slug}/feedback', { params: { path: { slug } }, signal })),
  });

/** What they would change. */
export const suggestionsQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['tracks', slug, 'feedback', 'suggestions'],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/tracks/{slug}/feedback/suggestions', {
          params: { path: { slug }, query: { limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
