import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';
import { tipQuery, tipsQuery } from './tips-data.js';

const common = {
  getParentRoute: () => signedInRoute,
  beforeLoad: allow(teaches),
  errorComponent: ({ error }: { error: unknown }) => (
    <ErrorState error={error} words={{ TIP_NOT_FOUND: text('gone') }} isPage />
  ),
};

export const tipsRoutes = [
  createRoute({
    ...common,
    path: '/tips',
    loader: ({ context }) => context.queryClient.ensureQueryData(tipsQuery),
    component: lazyRouteComponent(() => import('./tips-page.js'), 'TipsPage'),
  }),
  createRoute({
    ...common,
    path: '/tips/$slug',
    loader: async ({ context: { queryClient }, params }) => {
      await Promise.all([
        queryClient.ensureQueryData(tipsQuery),
        queryClient.ensureQueryData(tipQuery(params.slug)),
      ]);
    },
    component: lazyRouteComponent(() => import('./tip-page.js'), 'TipPage'),
  }),
];
