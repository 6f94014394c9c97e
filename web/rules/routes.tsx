import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const rulesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rules',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./rules-page.js'), 'RulesPage'),
  }),
];
