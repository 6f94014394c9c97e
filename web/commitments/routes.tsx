import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';
import { commitmentsQuery } from './commitments-data.js';

export const commitmentsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/commitments',
    loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(commitmentsQuery),
    component: lazyRouteComponent(() => import('./commitments-page.js'), 'CommitmentsPage'),
  }),
];
