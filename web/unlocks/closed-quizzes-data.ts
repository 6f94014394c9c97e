import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type ClosedQuiz = View<'ClosedQuizView'>;

/** Quizzes that are closed for people in the reader's scope, the latest learner first. */
export const closedQuizzesQuery = infiniteQueryOptions({
  queryKey: ['closed-quizzes'],
  queryFn: ({ pageParam: cursor, signal }) =>
    ask(
      api.GET('/api/closed-quizzes', { params: { query: { limit: 50, ...(cursor && { cursor }) } }, signal }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** Lets somebody try again. */
export const unlock = ({ person, course, lesson }: ClosedQuiz, body: View<'UnlockDto'>) =>
  ask(
    api.POST('/api/people/{id}/courses/{slug}/lessons/{lesson}/unlock', {
      params: { path: { id: person.id, slug: course.slug, lesson: lesson.slug } },
      body,
    }),
  );
