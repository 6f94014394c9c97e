import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readDuplicatesSearch } from './duplicates-data.js';

const parent = { getParentRoute: () => signedInRoute, beforeLoad: allow(isAdmin) };

export const duplicatesRoutes = [
  createRoute({
    ...parent,
    path: '/people/duplicates',
    validateSearch: readDuplicatesSearch,
    component: lazyRouteComponent(() => import('./duplicates-page.js'), 'DuplicatesPage'),
  }),
  createRoute({
    ...parent,
    path: '/people/duplicates/told-apart',
    component: lazyRouteComponent(() => import('./told-apart-page.js'), 'ToldApartPage'),
  }),
];
