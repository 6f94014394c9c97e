import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { text } from '../badges/messages.js';
import { ErrorState } from '../ui/error-state.js';
import { badgeOptionsQuery, editableBadgeQuery, editableBadgesQuery } from './badge-editor-data.js';

const common = {
  getParentRoute: () => signedInRoute,
  beforeLoad: allow(isAdmin),
  errorComponent: ({ error }: { error: unknown }) => (
    <ErrorState error={error} words={{ BADGE_NOT_FOUND: text('gone') }} isPage />
  ),
};

export const badgeEditorRoutes = [
  createRoute({
    ...common,
    path: '/badge-editor',
    loader: ({ context }) => context.queryClient.ensureQueryData(editableBadgesQuery),
    component: lazyRouteComponent(() => import('./list-page.js'), 'BadgeEditorListPage'),
  }),
  createRoute({
    ...common,
    path: '/badge-editor/new',
    loader: ({ context }) => context.queryClient.ensureQueryData(badgeOptionsQuery),
    component: lazyRouteComponent(() => import('./editor-page.js'), 'NewBadgePage'),
  }),
  createRoute({
    ...common,
    path: '/badge-editor/$slug',
    loader: ({ context: { queryClient }, params: { slug } }) =>
      Promise.all([
        queryClient.ensureQueryData(badgeOptionsQuery),
        queryClient.ensureQueryData(editableBadgeQuery(slug)),
      ]),
    component: lazyRouteComponent(() => import('./editor-page.js'), 'EditBadgePage'),
  }),
];
