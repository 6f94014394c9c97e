import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

const parent = { getParentRoute: () => signedInRoute, beforeLoad: allow(isAdmin) };

export const importRoutes = [
  createRoute({
    ...parent,
    path: '/imports',
    component: lazyRouteComponent(() => import('./history-page.js'), 'HistoryPage'),
  }),
  createRoute({
    ...parent,
    path: '/imports/new',
    component: lazyRouteComponent(() => import('./file-page.js'), 'FilePage'),
  }),
  createRoute({
    ...parent,
    path: '/imports/new/columns',
    component: lazyRouteComponent(() => import('./columns-page.js'), 'ColumnsPage'),
  }),
  createRoute({
    ...parent,
    path: '/imports/held',
    component: lazyRouteComponent(() => import('./held-page.js'), 'HeldPage'),
  }),
  createRoute({
    ...parent,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
  }),
];
