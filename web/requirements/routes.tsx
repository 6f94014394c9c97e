import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signsOff } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { requirementsQuery } from './requirements-data.js';

export const requirementsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requirements',
    beforeLoad: allow(signsOff),
    loader: ({ context }) => context.queryClient.ensureQueryData(requirementsQuery),
    component: lazyRouteComponent(() => import('./requirements-page.js'), 'RequirementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/requirements/$slug',
    beforeLoad: allow(signsOff),
    loader: ({ context }) => context.queryClient.ensureQueryData(requirementsQuery),
    component: lazyRouteComponent(() => import('./requirement-page.js'), 'RequirementPage'),
  }),
];
