import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readMergeSearch } from './merges-data.js';

export const mergesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/merge',
    validateSearch: readMergeSearch,
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./merge-page.js'), 'MergePage'),
  }),
];
