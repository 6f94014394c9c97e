import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Preferences = View<'NoticePreferencesView'>;
export type Kind = Preferences['optional'][number]['kind'];

/** Which kinds of notices come to the reader by mail as well. */
export const preferencesQuery = queryOptions({
  queryKey: ['me', 'preferences'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/preferences', { signal })),
});

/** The same with one kind coming by mail or staying in the app; answers what stands then. */
export async function chooseMail(
  { optional }: Preferences,
  kind: Kind,
  byMail: boolean,
): Promise<Preferences> {
  const appOnly = optional
    .filter((one) => (one.kind === kind ? !byMail : !one.byMail))
    .map((one) => one.kind);
  return await ask(api.PUT('/api/me/preferences', { body: { appOnly } }));
}

/** Stops the optional mail of whoever a message went to. */
export const stopMail = (messageId: string) =>
  tell(api.POST('/api/stopped-mail/{messageId}', { params: { path: { messageId } } }));

/** Lets it come again. */
export const resumeMail = (messageId: string) =>
  tell(api.DELETE('/api/stopped-mail/{messageId}', { params: { path: { messageId } } }));
