import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { Lesson } from './lesson-data.js';

export type Attempt = View<'AttemptView'>;
export type Attempts = View<'AttemptsView'>;

const pathOf = ({ course, slug }: Lesson) => ({ slug: course, lesson: slug });

/** The reader's attempts at a quiz or scenario, first to last, and how many are left. */
export const attemptsQuery = (lesson: Lesson) =>
  queryOptions({
    queryKey: ['me', 'attempts', lesson.course, lesson.slug],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/me/courses/{slug}/lessons/{lesson}/attempts', {
          params: { path: pathOf(lesson) },
          signal,
        }),
      ),
    // Another window may have got on.
    staleTime: 0,
  });

/** One attempt; another window may answer or hand it in, so it is looked at again whenever this one is returned to. */
export const attemptQuery = (lesson: Lesson, id: string) =>
  queryOptions({
    queryKey: ['me', 'attempts', lesson.course, lesson.slug, id],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}', {
          params: { path: { ...pathOf(lesson), id } },
          signal,
        }),
      ),
    staleTime: 0,
  });

/** Opens an attempt, or returns the open one. */
export const openAttempt = (lesson: Lesson) =>
  ask(
    api.POST('/api/me/courses/{slug}/lessons/{lesson}/attempts', {
      params: { path: pathOf(lesson) },
      body: { language: lesson.language },
    }),
  );

/** Saves one answer. */
export const sendAnswer = (lesson: Lesson, id: string, question: string, body: View<'AnswerDto'>) =>
  ask(
    api.PUT('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}/answers/{question}', {
      params: { path: { ...pathOf(lesson), id, question } },
      body,
    }),
  );

/** Hands an attempt in; a repeat brings the same result. */
export const handIn = (lesson: Lesson, id: string) =>
  ask(
    api.POST('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}/submit', {
      params: { path: { ...pathOf(lesson), id } },
    }),
  );

/** Says something at a step of a scenario; saying the same again changes nothing. */
export const sendChoice = (lesson: Lesson, id: string, body: View<'ChoiceDto'>) =>
  ask(
    api.POST('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}/choices', {
      params: { path: { ...pathOf(lesson), id } },
      body,
    }),
  );
