import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { hasRole, type Me } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import type { Grouping } from './launch-data.js';

const isAdmin = (me: Me) => hasRole(me, 'admin');

export const launchRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/launch',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./launch-page.js'), 'LaunchPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/programme',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./programme-page.js'), 'ProgrammePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/programme/waves/$id',
    validateSearch: ({ by }: Record<string, unknown>): { by?: Grouping } => (by === 'manager' ? { by } : {}),
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./wave-page.js'), 'WavePage'),
  }),
];
