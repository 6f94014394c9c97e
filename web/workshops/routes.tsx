import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { planQuery, sessionQuery, workshopsQuery } from './workshops-data.js';

export const workshopsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sessions',
    beforeLoad: allow(teachesSomebody),
    loader: ({ context }) => context.queryClient.ensureQueryData(workshopsQuery),
    component: lazyRouteComponent(() => import('./sessions-page.js'), 'SessionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sessions/$sessionId',
    beforeLoad: allow(teachesSomebody),
    loader: ({ context, params: { sessionId } }) =>
      context.queryClient.ensureQueryData(sessionQuery(sessionId)),
    component: lazyRouteComponent(() => import('./session-page.js'), 'SessionPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/workshop-plans/$slug',
    beforeLoad: allow(teachesSomebody),
    loader: ({ context, params: { slug } }) => context.queryClient.ensureQueryData(planQuery(slug)),
    component: lazyRouteComponent(() => import('./plan-page.js'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sessions/$sessionId/code',
    beforeLoad: allow(teachesSomebody),
    loader: ({ context, params: { sessionId } }) =>
      context.queryClient.ensureQueryData(sessionQuery(sessionId)),
    component: lazyRouteComponent(() => import('./code-page.js'), 'CodePage'),
  }),
];
