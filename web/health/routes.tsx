import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const healthRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/health',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./health-page.js'), 'HealthPage'),
  }),
];
