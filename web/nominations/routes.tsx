import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { currentRoundQuery, myPanelsQuery, starRoundsQuery } from './stars-data.js';

export const nominationsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/stars',
    loader: ({ context: { queryClient } }) =>
      Promise.all([
        queryClient.ensureQueryData(currentRoundQuery),
        queryClient.ensureQueryData(myPanelsQuery),
      ]),
    component: lazyRouteComponent(() => import('./stars-page.js'), 'StarsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/stars/panel',
    loader: ({ context }) => context.queryClient.ensureQueryData(myPanelsQuery),
    component: lazyRouteComponent(() => import('./panel-page.js'), 'PanelPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/stars/rounds',
    beforeLoad: allow(isAdmin),
    loader: ({ context }) => context.queryClient.ensureQueryData(starRoundsQuery),
    component: lazyRouteComponent(() => import('./rounds-page.js'), 'RoundsPage'),
  }),
];
