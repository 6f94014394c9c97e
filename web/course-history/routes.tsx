import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';
import { historyQuery } from './history-data.js';
import { text } from './messages.js';

export const courseHistoryRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    beforeLoad: allow(teachesSomebody),
    errorComponent: ({ error }: { error: unknown }) => (
      <ErrorState error={error} words={{ WRITES_FOR_EVERYBODY: text('forEverybody') }} isPage />
    ),
    path: '/course-history/$slug',
    loader: ({ context, params }) => context.queryClient.ensureInfiniteQueryData(historyQuery(params.slug)),
    component: lazyRouteComponent(() => import('./history-page.js'), 'HistoryPage'),
  }),
];
