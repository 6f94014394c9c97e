import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { readDepartmentsSearch } from './departments-data.js';

export const departmentsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/departments',
    validateSearch: readDepartmentsSearch,
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./departments-page.js'), 'DepartmentsPage'),
  }),
];
