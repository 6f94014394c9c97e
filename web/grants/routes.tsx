import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readGrantsSearch } from './grants-search.js';

export const grantsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/grants',
    validateSearch: readGrantsSearch,
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./grants-page.js'), 'GrantsPage'),
  }),
];
