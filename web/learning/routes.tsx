import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { hasCode } from '../api/api-error.js';
import { signedInRoute } from '../app/parents.js';
import { prepareNextSession } from '../bookings/next-session.js';
import { tipsNowQuery } from '../my-tips/my-tips-data.js';
import { ErrorState } from '../ui/error-state.js';
import { enrolmentPastQuery, myEnrolmentQuery, myEnrolmentsQuery } from './queries.js';
import { NotBegun } from './not-begun.js';

export const learningRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/',
    loader: ({ context: { queryClient } }) => {
      void queryClient.prefetchQuery(tipsNowQuery);
      return Promise.all([queryClient.ensureQueryData(myEnrolmentsQuery), prepareNextSession(queryClient)]);
    },
    component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/learning/$enrolmentId',
    loader: ({ context: { queryClient }, params: { enrolmentId } }) =>
      Promise.all([
        queryClient.ensureQueryData(myEnrolmentQuery(enrolmentId)),
        queryClient.ensureQueryData(enrolmentPastQuery(enrolmentId)),
      ]),
    errorComponent: ({ error }) =>
      hasCode(error, 'NOT_STARTED_YET') ? <NotBegun /> : <ErrorState error={error} isPage />,
    component: lazyRouteComponent(() => import('./enrolment-page.js'), 'EnrolmentPage'),
  }),
];
