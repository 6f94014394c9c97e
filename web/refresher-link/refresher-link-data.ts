import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type LinkedQuestion = View<'LinkedQuestionView'>;
export type LinkedAnswer = View<'LinkedAnswerView'>;

/** The question that a link opens; asked for once, so that it does not change under whoever has answered it. */
export const linkedQuestionQuery = (token: string) =>
  queryOptions({
    queryKey: ['refresher-link', token],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/refresher-links/{token}', { params: { path: { token } }, signal })),
    staleTime: Infinity,
  });

export const answerByLink = (token: string, choice: number) =>
  ask(api.POST('/api/refresher-links/{token}/answer', { params: { path: { token } }, body: { choice } }));
