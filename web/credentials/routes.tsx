import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/parents.js';

export const credentialsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/credentials/$id',
    component: lazyRouteComponent(() => import('./shared-page.js'), 'SharedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/check-badge',
    component: lazyRouteComponent(() => import('./check-page.js'), 'CheckPage'),
  }),
];
