import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readCalendarSearch } from './work-calendar-data.js';

export const workCalendarRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/working-days',
    validateSearch: readCalendarSearch,
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./work-calendar-page.js'), 'WorkCalendarPage'),
  }),
];
