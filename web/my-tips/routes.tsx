import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';
import { myTipQuery, myTipsQuery } from './my-tips-data.js';

export const myTipsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/my-tips',
    loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(myTipsQuery),
    component: lazyRouteComponent(() => import('./my-tips-page.js'), 'MyTipsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/my-tips/$period',
    loader: ({ context: { queryClient }, params: { period } }) =>
      queryClient.ensureQueryData(myTipQuery(period)),
    errorComponent: ({ error }) => (
      <ErrorState error={error} words={{ TIP_DELIVERY_NOT_FOUND: text('gone') }} isPage />
    ),
    component: lazyRouteComponent(() => import('./my-tip-page.js'), 'MyTipPage'),
  }),
];
