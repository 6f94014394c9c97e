import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readAuditSearch } from './audit-search.js';

export const auditTrailRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/audit',
    validateSearch: readAuditSearch,
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./audit-page.js'), 'AuditPage'),
  }),
];
