import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type MyTipInList = View<'MyTipListItemView'>;
export type MyTip = View<'MyTipView'>;
export type DueQuestion = View<'RefresherQuestionView'>;
export type TipAnswer = View<'TipAnswerView'>;
export type Acknowledgement = View<'AcknowledgeTipDto'>['as'];

const OWN = ['me', 'tips'];

/** The tip that the reader has said nothing to yet, and the question that is due. */
export const tipsNowQuery = queryOptions({
  queryKey: [...OWN, 'now'],
  queryFn: ({ signal }) => ask(api.GET('/api/deliveries/now', { signal })),
});

/** Everything that the reader got, the latest first. */
export const myTipsQuery = infiniteQueryOptions({
  queryKey: [...OWN, 'list'],
  queryFn: ({ pageParam: cursor, signal }) =>
    ask(api.GET('/api/deliveries', { params: { query: { limit: 20, ...(cursor && { cursor }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const myTipQuery = (period: string) =>
  queryOptions({
    queryKey: [...OWN, period],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/deliveries/{period}', { params: { path: { period } }, signal })),
  });

/** The reader's own copy of a tip, whichever month it came in. */
export const myCopyQuery = (slug: string) =>
  queryOptions({
    queryKey: [...OWN, 'of', slug],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/deliveries/of/{slug}', { params: { path: { slug } }, signal })),
  });

/** What was read before an act; asked for anew where it is looked at next, so that nothing vanishes under the reader. */
export const staleTips = { queryKey: OWN, refetchType: 'none' as const };

export const openTip = (period: string) =>
  tell(api.POST('/api/deliveries/{period}/opening', { params: { path: { period } } }));

export const acknowledgeTip = (period: string, as: Acknowledgement) =>
  ask(api.POST('/api/deliveries/{period}/acknowledgement', { params: { path: { period } }, body: { as } }));

export const answerQuestion = ({ period, round }: DueQuestion, choice: number) =>
  ask(
    api.POST('/api/deliveries/{period}/answers', { params: { path: { period } }, body: { round, choice } }),
  );
