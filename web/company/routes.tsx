import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { hasRole } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const companyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/company',
    beforeLoad: allow((me) => hasRole(me, 'admin')),
    component: lazyRouteComponent(() => import('./company-page.js'), 'CompanyPage'),
  }),
];
