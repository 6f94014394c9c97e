import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';
import { myBookingsQuery } from './bookings-data.js';

export const bookingsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/workshops',
    validateSearch: ({ code }: Record<string, unknown>): { code?: string } =>
      typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {},
    loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(myBookingsQuery),
    component: lazyRouteComponent(() => import('./workshops-page.js'), 'WorkshopsPage'),
  }),
];
