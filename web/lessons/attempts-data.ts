import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import { type Lesson, textOf } from './lesson-data.js';

export type Attempt = View<'AttemptView'>;
export type Attempts = View<'AttemptsView'>;

/** The same acts for a preview; learners never load them. */
const preview = () => import('./preview-attempts.js');
const keyOf = ({ asked, setting, course, slug }: Lesson) => [
  // A preview tries each text by itself; a learner's attempt goes on by another.
  ...(asked ? ['preview', setting, asked] : ['me']),
  'attempts',
  course,
  slug,
];
const pathOf = ({ course, slug }: Lesson) => ({ slug: course, lesson: slug });

/** The reader's attempts at a quiz or scenario, first to last, and how many are left. */
export const attemptsQuery = (lesson: Lesson) =>
  queryOptions({
    queryKey: keyOf(lesson),
    queryFn: async ({ signal }): Promise<Attempts> =>
      lesson.isPreview
        ? (await preview()).listTries(lesson)
        : await ask(
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
    queryKey: [...keyOf(lesson), id],
    queryFn: async ({ signal }): Promise<Attempt> =>
      lesson.isPreview
        ? (await preview()).getTry(id)
        : await ask(
            api.GET('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}', {
              params: { path: { ...pathOf(lesson), id } },
              signal,
            }),
          ),
    staleTime: 0,
  });

/** Opens an attempt, or returns the open one. */
export const openAttempt = async (lesson: Lesson): Promise<Attempt> =>
  lesson.isPreview
    ? await (await preview()).openTry(lesson)
    : await ask(
        api.POST('/api/me/courses/{slug}/lessons/{lesson}/attempts', {
          params: { path: pathOf(lesson) },
          body: textOf(lesson),
        }),
      );

/** Saves one answer. */
export const sendAnswer = async (
  lesson: Lesson,
  id: string,
  question: string,
  body: View<'AnswerDto'>,
): Promise<Attempt> =>
  lesson.isPreview
    ? (await preview()).answerTry(id, question, body)
    : await ask(
        api.PUT('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}/answers/{question}', {
          params: { path: { ...pathOf(lesson), id, question } },
          body,
        }),
      );

/** Hands an attempt in; a repeat brings the same result. */
export const handIn = async (lesson: Lesson, id: string): Promise<Attempt> =>
  lesson.isPreview
    ? await (await preview()).markTry(lesson, id)
    : await ask(
        api.POST('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}/submit', {
          params: { path: { ...pathOf(lesson), id } },
        }),
      );

/** Says something at a step of a scenario; saying the same again changes nothing. */
export const sendChoice = async (lesson: Lesson, id: string, body: View<'ChoiceDto'>): Promise<Attempt> =>
  lesson.isPreview
    ? await (await preview()).chooseInTry(lesson, id, body.choice)
    : await ask(
        api.POST('/api/me/courses/{slug}/lessons/{lesson}/attempts/{id}/choices', {
          params: { path: { ...pathOf(lesson), id } },
          body,
        }),
      );
