import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { historyQuery } from './history-data.js';

export const courseHistoryRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    beforeLoad: allow(teachesSomebody),
    // With its words, which learners need not load.
    errorComponent: lazyRouteComponent(() => import('./cannot-open.js'), 'CannotOpen'),
    path: '/course-history/$slug',
    loader: ({ context, params }) => context.queryClient.ensureInfiniteQueryData(historyQuery(params.slug)),
    component: lazyRouteComponent(() => import('./history-page.js'), 'HistoryPage'),
  }),
];
