import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type MissedTip = View<'MissedTipView'>;

export const MISSED_TIPS_KEY = ['missed-tips'];

/** Who of the reader's people may have missed a tip, the latest first. */
export const missedTipsQuery = infiniteQueryOptions({
  queryKey: MISSED_TIPS_KEY,
  queryFn: ({ pageParam: cursor, signal }) =>
    ask(api.GET('/api/missed-tips', { params: { query: { limit: 50, ...(cursor && { cursor }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** Sends somebody their tip of a month again. */
export const sendTipAgain = ({ period, person }: MissedTip) =>
  tell(
    api.POST('/api/missed-tips/{period}/people/{personId}/send-again', {
      params: { path: { period, personId: person.id } },
    }),
  );
