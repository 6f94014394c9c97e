import { api, ask } from '../api/client.js';
import { findColleagues } from './kudos-data.js';
import { text } from './messages.js';
import { type Receiver, receiverDetail, receiverName } from './receiver-words.js';

/** Where a picker finds whoever can be thanked: people, and then teams; of both few are found. */
export const RECEIVERS = {
  key: 'receivers',
  fewestLetters: 2,
  placeholder: text('receiverPlaceholder'),
  search: findReceivers,
  nameOf: receiverName,
  detailOf: receiverDetail,
};

async function findReceivers(sought: string, signal: AbortSignal): Promise<Receiver[]> {
  const [people, teams] = await Promise.all([
    findColleagues(sought, signal),
    ask(api.GET('/api/colleagues/teams', { params: { query: { text: sought } }, signal })),
  ]);
  return [...people, ...teams.items];
}
