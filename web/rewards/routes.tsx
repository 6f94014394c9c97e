import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { rewardsQuery } from './rewards-data.js';

export const rewardsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rewards',
    loader: ({ context }) => context.queryClient.ensureQueryData(rewardsQuery),
    component: lazyRouteComponent(() => import('./rewards-page.js'), 'RewardsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rewards/edit',
    beforeLoad: allow(isAdmin),
    loader: ({ context }) => context.queryClient.ensureQueryData(rewardsQuery),
    component: lazyRouteComponent(() => import('./rewards-edit-page.js'), 'RewardsEditPage'),
  }),
];
