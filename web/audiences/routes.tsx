import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin, teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const audiencesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/audiences',
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./audiences-page.js'), 'AudiencesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/audiences/$audienceId',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./audience-page.js'), 'AudiencePage'),
  }),
];
