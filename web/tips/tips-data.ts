import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type TipInList = View<'TipListItemView'>;
export type Tip = View<'TipView'>;
export type ChatPart = View<'ChatPartView'>;
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

/** A tip as the mail that people get. */
export const tipMailQuery = (slug: string) =>
  queryOptions({
    queryKey: ['tips', slug, 'mail'],
    queryFn: ({ signal }) => ask(api.GET('/api/tips/{slug}/mail', { params: { path: { slug } }, signal })),
  });

/** A tip as a chat shows it. */
export const tipChatQuery = (slug: string) =>
  queryOptions({
    queryKey: ['tips', slug, 'chat'],
    queryFn: ({ signal }) => ask(api.GET('/api/tips/{slug}/chat', { params: { path: { slug } }, signal })),
  });

/** Writes a tip to the reader alone, as a test. */
export const sendTestOfTip = (slug: string) =>
  tell(api.POST('/api/tips/{slug}/test-message', { params: { path: { slug } } }));
