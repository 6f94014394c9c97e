import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ApiError, hasCode } from '../api/api-error.js';
import { signedInRoute } from '../app/parents.js';
import { myEnrolmentQuery, myEnrolmentsQuery } from '../learning/queries.js';
import { lessonQuery } from '../lessons/lesson-data.js';
import { stepsOf, whereabouts } from '../lessons/track-steps.js';
import { ErrorState } from '../ui/error-state.js';
import { lessonOf } from './lesson-address.js';
import { text } from './messages.js';

const WORDS = {
  NOT_STARTED_YET: text('notStarted'),
  ENROLMENT_NOT_FOUND: text('notYours'),
  COURSE_NOT_FOUND: text('notYours'),
  LESSON_NOT_FOUND: text('notYours'),
};

const NotOpenYet = lazy(async () => ({ default: (await import('./not-open-yet.js')).NotOpenYet }));

const lessonNotFound = () => new ApiError(404, 'LESSON_NOT_FOUND', 'The track has no such lesson.');

export const playerRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/learning/$enrolmentId/lessons/$lessonId',
    loader: async ({ context: { queryClient }, params: { enrolmentId, lessonId } }) => {
      const name = lessonOf(lessonId);
      if (!name) throw lessonNotFound();
      const [enrolment] = await Promise.all([
        queryClient.ensureQueryData(myEnrolmentQuery(enrolmentId)),
        queryClient.ensureQueryData(lessonQuery(name)),
      ]);
      if (!whereabouts(stepsOf(enrolment.requirements), lessonId)) throw lessonNotFound();
      return name;
    },
    component: lazyRouteComponent(() => import('./lesson-page.js'), 'LessonPage'),
    errorComponent: ({ error }) =>
      hasCode(error, 'NOT_OPEN_YET') ? (
        <Suspense fallback={null}>
          <NotOpenYet error={error} />
        </Suspense>
      ) : (
        <ErrorState error={error} words={WORDS} isPage />
      ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/learning/$enrolmentId/finish',
    loader: async ({ context: { queryClient }, params: { enrolmentId } }) => {
      // What was done a moment ago counts.
      await Promise.all([
        queryClient.fetchQuery({ ...myEnrolmentQuery(enrolmentId), staleTime: 0 }),
        queryClient.fetchQuery({ ...myEnrolmentsQuery, staleTime: 0 }),
      ]);
    },
    component: lazyRouteComponent(() => import('../finish/finish-page.js'), 'FinishPage'),
    errorComponent: ({ error }) => <ErrorState error={error} words={WORDS} isPage />,
  }),
];
