import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const unlocksRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/closed-quizzes',
    beforeLoad: allow(teaches),
    component: lazyRouteComponent(() => import('./closed-quizzes-page.js'), 'ClosedQuizzesPage'),
  }),
];
