import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const assignmentHistoryRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/assignments/$assignmentId/history',
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./history-page.js'), 'HistoryPage'),
  }),
];
