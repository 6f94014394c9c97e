import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';

export const courseZipsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    beforeLoad: allow(teachesSomebody),
    errorComponent: ({ error }: { error: unknown }) => <ErrorState error={error} isPage />,
    path: '/course-import',
    component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
  }),
];
