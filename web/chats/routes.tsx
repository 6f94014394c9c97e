import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';

export const chatsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/chats',
    beforeLoad: allow(isAdmin),
    component: lazyRouteComponent(() => import('./chats-page.js'), 'ChatsPage'),
  }),
];
