import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readMissingSearch } from './missing-details-data.js';

export const missingDetailsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/missing-details',
    validateSearch: readMissingSearch,
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./missing-details-page.js'), 'MissingDetailsPage'),
  }),
];
