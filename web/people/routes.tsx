import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { recordsQuery } from '../merges/merges-data.js';
import { readPeopleSearch } from './people-search.js';

const parent = { getParentRoute: () => signedInRoute, beforeLoad: allow(isAdmin) };

export const peopleRoutes = [
  createRoute({
    ...parent,
    path: '/people',
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
  }),
  createRoute({
    ...parent,
    path: '/people/$personId',
    // First, since the record may have been merged into another one.
    loader: ({ context, params }) => context.queryClient.ensureQueryData(recordsQuery(params.personId)),
    component: lazyRouteComponent(() => import('./person-page.js'), 'PersonPage'),
  }),
];
