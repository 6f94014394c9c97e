import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const contentRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/content',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./content-page.js'), 'ContentPage'),
  }),
];
