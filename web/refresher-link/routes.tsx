import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/parents.js';

export const refresherLinkRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/refresher/$token',
    component: lazyRouteComponent(() => import('./refresher-link-page.js'), 'RefresherLinkPage'),
  }),
];
