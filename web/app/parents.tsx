import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { ApiError } from '../api/api-error.js';
import { type Me, meQuery } from '../api/me.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { BarePage } from './bare-page.js';
import { NotFoundPage } from './not-found-page.js';

/** The root of all screens. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
});

/** Screens for people who are signed in: they stand in the frame, and know `me` before anything is drawn. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } });
    });
    return { me };
  },
  component: lazyRouteComponent(() => import('./frame.js'), 'Frame'),
  pendingComponent: () => (
    <BarePage>
      <LoadingState />
    </BarePage>
  ),
  errorComponent: ({ error }) => (
    <BarePage>
      <ErrorState error={error} isPage />
    </BarePage>
  ),
});

/** For addresses that lead nowhere: inside the frame, so that the way on is in sight. */
export const nowhereRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$',
  component: NotFoundPage,
});

/** For `beforeLoad` of a screen that not everybody may open; the API refuses as well. */
export function allow(isAllowed: (me: Me) => boolean) {
  return ({ context }: { context: { me: Me } }) => {
    if (!isAllowed(context.me)) throw new ApiError(403, 'NOT_ALLOWED', 'This screen is not yours.');
  };
}
