import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { seesReports } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { GROUPINGS, type Grouping, tipReportQuery } from './tip-report-data.js';

export const tipReportRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/tip-report',
    validateSearch: ({ by }): { by?: Grouping } => {
      const known = GROUPINGS.find((one) => one === by);
      return known && known !== 'month' ? { by: known } : {};
    },
    beforeLoad: allow(seesReports),
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) => context.queryClient.ensureQueryData(tipReportQuery(deps.by ?? 'month')),
    component: lazyRouteComponent(() => import('./tip-report-page.js'), 'TipReportPage'),
  }),
];
