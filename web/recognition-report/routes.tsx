import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { seesReports } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { type Grouping, recognitionReportQuery } from './recognition-report-data.js';

export const recognitionReportRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/recognition-report',
    validateSearch: ({ by }): { by?: Grouping } => (by === 'behaviour' ? { by } : {}),
    beforeLoad: allow(seesReports),
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) =>
      context.queryClient.ensureQueryData(recognitionReportQuery(deps.by ?? 'department')),
    component: lazyRouteComponent(() => import('./recognition-report-page.js'), 'RecognitionReportPage'),
  }),
];
