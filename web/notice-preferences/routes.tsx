import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/parents.js';

export const noticePreferencesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/stop-mail/$messageId',
    component: lazyRouteComponent(() => import('./stop-mail-page.js'), 'StopMailPage'),
  }),
];
