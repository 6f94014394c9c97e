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
];
