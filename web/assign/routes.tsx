import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { type Me, teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readCheckSearch } from './check-search.js';

export const assignRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/assignments/new',
    beforeLoad: (given: { context: { me: Me } }) => {
      allow(teaches)(given);
      throw redirect({ to: '/assignments/new/$step', params: { step: 'track' }, replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/assignments/new/$step',
    validateSearch: readCheckSearch,
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./assign-page.js'), 'AssignPage'),
  }),
];
