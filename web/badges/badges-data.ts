import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Badge = View<'BadgeView'>;
export type MyBadge = View<'MyBadgeView'>;
export type PersonBadge = View<'PersonBadgeView'>;
export type Step = View<'BadgeStepView'>;

export const BADGES = { queryKey: ['badges'] };

/** Every badge, whether the reader has it, and how far they are. */
export const myBadgesQuery = queryOptions({
  queryKey: [...BADGES.queryKey, 'mine'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/me/badges', { signal }))).items,
});

export const badgeQuery = (slug: string) =>
  queryOptions({
    queryKey: [...BADGES.queryKey, 'one', slug],
    queryFn: ({ signal }) => ask(api.GET('/api/badges/{slug}', { params: { path: { slug } }, signal })),
  });

/** The badges of somebody in the reader's line. */
export const personBadgesQuery = (id: string) =>
  queryOptions({
    queryKey: [...BADGES.queryKey, 'person', id],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/people/{id}/badges', { params: { path: { id } }, signal }))).items,
  });

export const badgeCountsQuery = queryOptions({
  queryKey: [...BADGES.queryKey, 'counts'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/badges/counts', { signal }))).items,
});

export const seeBadge = (slug: string) =>
  tell(api.PUT('/api/me/badges/{slug}/seen', { params: { path: { slug } } }));

export const showBadge = (slug: string, isShown: boolean) =>
  tell(api.PUT('/api/me/badges/{slug}/showing', { params: { path: { slug } }, body: { isShown } }));

export const takeBadgeAway = (id: string, { slug, period }: PersonBadge, reason: string) =>
  tell(
    api.POST('/api/people/{id}/badges/{slug}/revocation', {
      params: { path: { id, slug } },
      // Without a period the latest is meant, which need not be the one that is shown.
      body: { reason, period: period ?? 'once' },
    }),
  );
