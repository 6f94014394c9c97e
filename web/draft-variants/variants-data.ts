import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { DraftText } from '../course-drafts/drafts-data.js';

export const addText = (slug: string, lesson: string, body: View<'AddTextDto'>) =>
  ask(
    api.POST('/api/course-drafts/{slug}/lessons/{lesson}/texts', {
      params: { path: { slug, lesson } },
      body,
    }),
  );

/** What the original of a text has otherwise than when that was written from it; asked anew when either says something else. */
export const originalSinceQuery = (slug: string, { id, writtenFrom }: DraftText, { mark }: DraftText) =>
  queryOptions({
    queryKey: ['course-history', slug, 'original', id, writtenFrom, mark],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api.GET('/api/course-history/{slug}/originals/{textId}', {
            params: { path: { slug, textId: id } },
            signal,
          }),
        )
      ).lines,
    staleTime: Infinity,
  });
