import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';
import { myCopyQuery, myTipQuery, myTipsQuery } from './my-tips-data.js';

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
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/my-tips/of/$slug',
    // Where the code on a poster leads: the same address for everybody.
    loader: async ({ context: { queryClient }, params: { slug } }) => {
      const { period } = await queryClient.ensureQueryData(myCopyQuery(slug));
      throw redirect({ to: '/my-tips/$period', params: { period }, replace: true });
    },
    errorComponent: ({ error }) => (
      <ErrorState error={error} words={{ TIP_DELIVERY_NOT_FOUND: text('notYours') }} isPage />
    ),
  }),
];
