import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type MyCredential = View<'MyCredentialView'>;
export type SharedCredential = View<'SharedCredentialView'>;
export type NameForm = MyCredential['nameForm'];

/** A badge of the reader's own as something to take along. */
export const myCredentialQuery = (slug: string) =>
  queryOptions({
    queryKey: ['credentials', 'mine', slug],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/me/badges/{slug}/credential', { params: { path: { slug } }, signal })),
  });

/** Whether a badge holds, for whoever has its address. */
export const sharedCredentialQuery = (id: string) =>
  queryOptions({
    queryKey: ['credentials', 'shared', id],
    queryFn: ({ signal }) => ask(api.GET('/api/credentials/{id}', { params: { path: { id } }, signal })),
  });

export const settleCredential = (slug: string, body: { nameForm: NameForm; isShared: boolean }) =>
  ask(api.PUT('/api/me/badges/{slug}/credential', { params: { path: { slug } }, body }));

export type BadgeState = View<'BadgeStateView'>['state'];

/** What a signed text is that somebody was sent as a badge. */
export const checkBadge = (badge: string) => ask(api.POST('/api/credentials/check', { body: { badge } }));

export const FORMS = ['png', 'svg', 'json', 'jwt'] as const;

export const fileOfMine = (id: string, form: (typeof FORMS)[number]) =>
  `/api/awards/${id}/credential?form=${form}`;
export const documentOfShared = (id: string) => `/api/credentials/${id}/document`;
