import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signsOff } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const recommendationsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/recommendations',
    validateSearch: ({ of }: Record<string, unknown>): { of?: 'mine' } => (of === 'mine' ? { of } : {}),
    beforeLoad: allow(signsOff),
    component: lazyRouteComponent(() => import('./recommendations-page.js'), 'RecommendationsPage'),
  }),
];
