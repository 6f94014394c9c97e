import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';
import { badgeCountsQuery, badgeQuery, myBadgesQuery } from './badges-data.js';
import { text } from './messages.js';

export const badgesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/badges',
    loader: ({ context }) => context.queryClient.ensureQueryData(myBadgesQuery),
    component: lazyRouteComponent(() => import('./my-badges-page.js'), 'MyBadgesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/badges/counts',
    beforeLoad: allow(isAdmin),
    loader: ({ context }) => context.queryClient.ensureQueryData(badgeCountsQuery),
    component: lazyRouteComponent(() => import('./counts-page.js'), 'CountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/badges/$slug',
    loader: ({ context: { queryClient }, params: { slug } }) =>
      Promise.all([
        queryClient.ensureQueryData(badgeQuery(slug)),
        queryClient.ensureQueryData(myBadgesQuery),
      ]),
    errorComponent: ({ error }) => (
      <ErrorState error={error} words={{ BADGE_NOT_FOUND: text('gone') }} isPage />
    ),
    component: lazyRouteComponent(() => import('./badge-page.js'), 'BadgePage'),
  }),
];
