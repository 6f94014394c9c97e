import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';
import { statisticsQuery } from './statistics-data.js';
import { readStatisticsSearch } from './statistics-search.js';

const WORDS = { COURSE_NOT_FOUND: text('gone'), NO_SCOPE: text('noScope') };

export const questionStatisticsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/courses/$slug/questions',
    validateSearch: readStatisticsSearch,
    loaderDeps: ({ search: { version } }) => ({ version }),
    beforeLoad: allow(teachesSomebody),
    loader: ({ context, params, deps }) =>
      context.queryClient.ensureQueryData(statisticsQuery(params.slug, deps.version)),
    component: lazyRouteComponent(() => import('./statistics-page.js'), 'StatisticsPage'),
    errorComponent: ({ error }) => <ErrorState error={error} words={WORDS} isPage />,
  }),
];
