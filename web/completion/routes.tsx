import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { seesReports } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readCompletionSearch, readPeopleSearch } from './completion-search.js';

export const completionRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/completion',
    validateSearch: readCompletionSearch,
    beforeLoad: allow(seesReports),
    component: lazyRouteComponent(() => import('./completion-page.js'), 'CompletionPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/completion/people',
    validateSearch: readPeopleSearch,
    beforeLoad: allow(seesReports),
    component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
  }),
];
