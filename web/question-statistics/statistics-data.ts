import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Statistics = View<'QuestionStatisticsView'>;
export type QuizFigures = View<'QuizFiguresView'>;
export type QuestionFigures = View<'QuestionFiguresView'>;

/** How the questions of a course are answered, in its current version or another one. */
export const statisticsQuery = (slug: string, version?: number) =>
  queryOptions({
    queryKey: ['question-statistics', slug, version ?? null],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/courses/{slug}/question-statistics', {
          params: { path: { slug }, query: version === undefined ? {} : { version } },
          signal,
        }),
      ),
    staleTime: 5 * 60_000,
  });
