import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teaches } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { tipsQuery } from '../tips/tips-data.js';
import { calendarQuery, outlookQuery } from './tip-calendar-data.js';

export const tipCalendarRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/tips/calendar',
    beforeLoad: allow(teaches),
    loader: async ({ context: { queryClient } }) => {
      await Promise.all([
        queryClient.ensureQueryData(calendarQuery),
        queryClient.ensureQueryData(outlookQuery),
        queryClient.ensureQueryData(tipsQuery),
      ]);
    },
    component: lazyRouteComponent(() => import('./tip-calendar-page.js'), 'TipCalendarPage'),
  }),
];
