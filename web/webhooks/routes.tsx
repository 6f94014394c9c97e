import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { isOneOf } from '../text/search-values.js';
import { type State, STATES } from './webhooks-data.js';

export const webhooksRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/webhooks',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./webhooks-page.js'), 'WebhooksPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/webhooks/$webhookId',
    validateSearch: ({ status }): { status?: State } => (isOneOf(STATES, status) ? { status } : {}),
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./webhook-page.js'), 'WebhookPage'),
  }),
];
