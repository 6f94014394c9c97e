import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/parents.js';

/** Only an address of our own may be gone back to. */
const ownAddress = (back: unknown) =>
  typeof back === 'string' && /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : undefined;

export const signInRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (search): { back?: string } => {
      const back = ownAddress(search.back);
      return back === undefined ? {} : { back };
    },
    component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/set-password',
    component: lazyRouteComponent(() => import('./set-password-page.js'), 'SetPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forgotten-password',
    component: lazyRouteComponent(() => import('./forgotten-password-page.js'), 'ForgottenPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/activate',
    component: lazyRouteComponent(() => import('./activate-page.js'), 'ActivatePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/first-admin',
    component: lazyRouteComponent(() => import('./first-admin-page.js'), 'FirstAdminPage'),
  }),
];
