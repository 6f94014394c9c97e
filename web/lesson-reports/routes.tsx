import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const lessonReportsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lesson-reports',
    validateSearch: ({ status }): { status?: 'answered' } =>
      status === 'answered' ? { status: 'answered' } : {},
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./reports-page.js'), 'ReportsPage'),
  }),
];
