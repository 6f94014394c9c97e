import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readAssignmentsSearch, readPeopleSearch } from './assignments-search.js';

export const assignmentsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/assignments',
    validateSearch: readAssignmentsSearch,
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./assignments-page.js'), 'AssignmentsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/assignments/$assignmentId',
    validateSearch: readPeopleSearch,
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./assignment-page.js'), 'AssignmentPage'),
  }),
];
