import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';

export const helpRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/help',
    component: lazyRouteComponent(() => import('./help-page.js'), 'HelpPage'),
  }),
];
