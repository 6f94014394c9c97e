import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const explanationsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/enrolments/$enrolmentId',
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./explained-page.js'), 'ExplainedPage'),
  }),
];
