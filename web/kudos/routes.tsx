import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { type KudosList, reciprocalKudosQuery, reportedKudosQuery } from './kudos-data.js';

const OTHER_LISTS = ['given', 'wall', 'team'] as const;

export const kudosRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/thanks',
    validateSearch: ({ of }): { of?: KudosList } => {
      const list = OTHER_LISTS.find((one) => one === of);
      return list ? { of: list } : {};
    },
    component: lazyRouteComponent(() => import('./thanks-page.js'), 'ThanksPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/thanks/reports',
    beforeLoad: allow(isAdmin),
    loader: ({ context: { queryClient } }) =>
      Promise.all([
        queryClient.ensureQueryData(reportedKudosQuery),
        queryClient.ensureQueryData(reciprocalKudosQuery),
      ]),
    component: lazyRouteComponent(() => import('./reported-page.js'), 'ReportedPage'),
  }),
];
