import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';

export const inboxRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
  }),
];
