import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const assignmentEditRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/assignments/$assignmentId/edit',
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./edit-page.js'), 'EditPage'),
  }),
];
