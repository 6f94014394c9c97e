import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { seesTeam } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readTeamSearch } from './team-search.js';

export const teamRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/team',
    validateSearch: readTeamSearch,
    beforeLoad: allow(seesTeam),
    component: lazyRouteComponent(() => import('./team-page.js'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/team/$personId',
    beforeLoad: allow(seesTeam),
    component: lazyRouteComponent(() => import('./person-page.js'), 'PersonPage'),
  }),
];
