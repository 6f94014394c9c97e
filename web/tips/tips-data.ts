import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type TipInList = View<'TipListItemView'>;
export type Tip = View<'TipView'>;
export type TipQuestion = View<'TipQuestionView'>;

/** All tips that are published now; two series of 99 at most. */
export const tipsQuery = queryOptions({
  queryKey: ['tips'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/api/tips', { params: { query: { limit: 200 } }, signal }))).items,
});

export const tipQuery = (slug: string) =>
  queryOptions({
    queryKey: ['tips', slug],
    queryFn: ({ signal }) => ask(api.GET('/api/tips/{slug}', { params: { path: { slug } }, signal })),
  });
