import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, ask } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { attemptQuery, attemptsQuery, openAttempt } from '../lessons/attempts-data.js';
import { type Lesson, lessonQuery, type Setting } from '../lessons/lesson-data.js';
import { choicesQuery } from '../profile/queries.js';

/** Changes where the reader meets customers, for this lesson and all others; in a preview for this page alone. */
export function useChooseSetting(lesson: Lesson) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { course, slug, asked } = lesson;
  return useMutation({
    ...untilAnswered,
    mutationFn: async (setting: Setting) => {
      if (asked) {
        const { language, of, from } = asked;
        return await navigate({
          to: '/courses/$slug/preview/$lesson',
          params: { slug: course, lesson: slug },
          search: { setting, language, of, from },
        });
      }
      const choices = await ask(api.PATCH('/api/me/profile', { body: { setting } }));
      queryClient.setQueryData(choicesQuery.queryKey, choices);
      await readAgain(queryClient, lesson);
    },
  });
}

/** The lesson by its other text; an attempt under way goes on by it, with everything that was answered. */
async function readAgain(queryClient: QueryClient, lesson: Lesson): Promise<void> {
  const name = { course: lesson.course, lesson: lesson.slug };
  const now = await queryClient.fetchQuery({ ...lessonQuery(name), staleTime: 0 });
  const attempts = queryClient.getQueryData(attemptsQuery(lesson).queryKey)?.items ?? [];
  if (attempts.some(({ status }) => status === 'open')) {
    const attempt = await openAttempt(now);
    queryClient.setQueryData(attemptQuery(now, attempt.id).queryKey, attempt);
  }
  // Titles of other lessons may have changed with it.
  void queryClient.invalidateQueries({ queryKey: ['me', 'lessons'] });
  void queryClient.invalidateQueries({ queryKey: ['me', 'enrolments'] });
}
