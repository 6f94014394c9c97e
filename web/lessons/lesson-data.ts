import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { LessonName } from '../player/lesson-address.js';

/** A lesson as its reader stands in it; in a preview nothing of that is kept. */
export type Lesson = View<'MyLessonView'> & { isPreview?: true; asked?: PreviewName };

/** By which of its texts somebody reads a lesson, as the API is asked for the same again. */
export const textOf = ({ language, setting, asked }: Lesson) => ({
  ...(asked && { of: asked.of, from: asked.from }),
  language,
  ...(setting !== 'any' && { setting }),
});

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

export type Setting = View<'MyLessonView'>['settings'][number];

/** A lesson of a preview, as somebody of a setting sees it. */
export interface PreviewName extends LessonName {
  setting?: Setting | undefined;
  language?: string | undefined;
  /** Default: as it is published. */
  of?: 'draft' | undefined;
  /** The step at which a conversation begins. */
  from?: string | undefined;
}

/** A lesson as whoever teaches it tries it; how far they are lives on this page alone, so it is not asked for again. */
export const previewLessonQuery = (asked: PreviewName) =>
  queryOptions({
    queryKey: ['preview', asked.course, 'lessons', asked],
    queryFn: async ({ signal }): Promise<Lesson> => {
      const { course, lesson, ...query } = asked;
      const params = { path: { slug: course, lesson }, query };
      const shown = await ask(api.GET('/api/course-previews/{slug}/lessons/{lesson}', { params, signal }));
      return { ...shown, isPreview: true, asked };
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** Takes over where the reader stands after an act, so that no screen shows an older place. */
export function useStanding({ course, slug, asked }: Lesson): (now: Partial<Lesson>) => void {
  const queryClient = useQueryClient();
  const { queryKey } = asked ? previewLessonQuery(asked) : lessonQuery({ course, lesson: slug });
  return (now) => {
    const done = now.status === 'done' ? { doneAt: new Date().toISOString() } : {};
    queryClient.setQueryData(queryKey, (known: Lesson | undefined) => known && { ...known, ...done, ...now });
    if (now.status && !asked) void queryClient.invalidateQueries({ queryKey: ['me', 'enrolments'] });
  };
}
