import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { LessonName } from '../player/lesson-address.js';

export type Lesson = View<'MyLessonView'>;

/** A lesson as the reader stands in it. */
export const lessonQuery = ({ course, lesson }: LessonName) =>
  queryOptions({
    queryKey: ['me', 'lessons', course, lesson],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/me/courses/{slug}/lessons/{lesson}', {
          params: { path: { slug: course, lesson } },
          signal,
        }),
      ),
  });

/** Takes over where the reader stands after an act, so that no screen shows an older place. */
export function useStanding({ course, slug }: Lesson): (now: Partial<Lesson>) => void {
  const queryClient = useQueryClient();
  const { queryKey } = lessonQuery({ course, lesson: slug });
  return (now) => {
    const done = now.status === 'done' ? { doneAt: new Date().toISOString() } : {};
    queryClient.setQueryData(queryKey, (known) => known && { ...known, ...done, ...now });
    if (now.status) void queryClient.invalidateQueries({ queryKey: ['me', 'enrolments'] });
  };
}
