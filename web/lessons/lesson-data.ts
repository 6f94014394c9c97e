import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { LessonName } from '../player/lesson-address.js';

/** A lesson as its reader stands in it; in a preview nothing of that is kept. */
export type Lesson = View<'MyLessonView'> & { isPreview?: true };

/** A lesson as the reader stands in it. */
export const lessonQuery = ({ course, lesson }: LessonName) =>
  queryOptions({
    queryKey: ['me', 'lessons', course, lesson],
    queryFn: ({ signal }): Promise<Lesson> =>
      ask(
        api.GET('/api/me/courses/{slug}/lessons/{lesson}', {
          params: { path: { slug: course, lesson } },
          signal,
        }),
      ),
  });

/** A lesson as whoever teaches it tries it; how far they are lives on this page alone, so it is not asked for again. */
export const previewLessonQuery = ({ course, lesson }: LessonName) =>
  queryOptions({
    queryKey: ['preview', course, 'lessons', lesson],
    queryFn: async ({ signal }): Promise<Lesson> => {
      const path = { slug: course, lesson };
      const shown = await ask(
        api.GET('/api/course-previews/{slug}/lessons/{lesson}', { params: { path }, signal }),
      );
      return { ...shown, isPreview: true };
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** Takes over where the reader stands after an act, so that no screen shows an older place. */
export function useStanding({ course, slug, isPreview }: Lesson): (now: Partial<Lesson>) => void {
  const queryClient = useQueryClient();
  const name = { course, lesson: slug };
  const { queryKey } = isPreview ? previewLessonQuery(name) : lessonQuery(name);
  return (now) => {
    const done = now.status === 'done' ? { doneAt: new Date().toISOString() } : {};
    queryClient.setQueryData(queryKey, (known: Lesson | undefined) => known && { ...known, ...done, ...now });
    if (now.status && !isPreview) void queryClient.invalidateQueries({ queryKey: ['me', 'enrolments'] });
  };
}
