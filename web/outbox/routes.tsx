import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { isOneOf } from '../text/search-values.js';
import { type Filter, FILTERS } from './outbox-data.js';

export const outboxRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/outbox',
    validateSearch: ({ status }): { status?: Filter } => (isOneOf(FILTERS, status) ? { status } : {}),
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./outbox-page.js'), 'OutboxPage'),
  }),
];
