import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type EditableBadge = View<'EditableBadgeView'>;
export type ListedBadge = View<'ListedBadgeView'>;
export type BadgeForm = View<'BadgeFormView'>;
export type CriterionForm = BadgeForm['criterion'];
export type BadgeOptions = View<'BadgeOptionsView'>;
export type FormMistake = View<'FormMistakeView'>;

export const BADGE_EDITOR = { queryKey: ['badge-editor'] };

export const editableBadgesQuery = queryOptions({
  queryKey: [...BADGE_EDITOR.queryKey, 'all'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/badge-editor/badges', { signal }))).items,
});

export const badgeOptionsQuery = queryOptions({
  queryKey: [...BADGE_EDITOR.queryKey, 'options'],
  queryFn: ({ signal }) => ask(api.GET('/api/badge-editor/options', { signal })),
});

export const editableBadgeQuery = (slug: string) =>
  queryOptions({
    queryKey: [...BADGE_EDITOR.queryKey, 'one', slug],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/badge-editor/badges/{slug}', { params: { path: { slug } }, signal })),
    // What is typed must not change under its writer.
    staleTime: Infinity,
    gcTime: 0,
  });

/** What a form would mean; nothing is kept. */
export const meaningQuery = (slug: string, form: BadgeForm) =>
  queryOptions({
    queryKey: [...BADGE_EDITOR.queryKey, 'meaning', slug, form],
    queryFn: ({ signal }) => ask(api.POST('/api/badge-editor/preview', { body: { slug, form }, signal })),
  });

/** Who would have it today, page by page. */
export const earnersQuery = (slug: string, form: BadgeForm) =>
  infiniteQueryOptions({
    queryKey: [...BADGE_EDITOR.queryKey, 'earners', slug, form],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.POST('/api/badge-editor/people', {
          params: { query: pageParam === '' ? {} : { cursor: pageParam } },
          body: { slug, form },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Publishes a form; returns the badge's name. */
export async function publishForm(slug: string, version: string, form: BadgeForm): Promise<string> {
  if (slug === '') return (await ask(api.POST('/api/badge-editor/badges', { body: form }))).slug;
  await tell(
    api.PUT('/api/badge-editor/badges/{slug}', { params: { path: { slug } }, body: { version, form } }),
  );
  return slug;
}

export const withdrawBadge = (slug: string, version: string) =>
  tell(
    api.POST('/api/badge-editor/badges/{slug}/withdrawal', { params: { path: { slug } }, body: { version } }),
  );

export const leaveToFolder = (slug: string) =>
  tell(api.DELETE('/api/badge-editor/badges/{slug}/writing', { params: { path: { slug } } }));
