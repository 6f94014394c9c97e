import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';
import { kickOffQuery } from './kick-off-data.js';

export const kickOffRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/welcome',
    loader: ({ context }) => context.queryClient.ensureQueryData(kickOffQuery),
    component: lazyRouteComponent(() => import('./kick-off-page.js'), 'KickOffPage'),
  }),
];
