import { createRouter } from '@tanstack/react-router';
import { companyRoutes } from '../company/routes.js';
import { completionRoutes } from '../completion/routes.js';
import { behavioursRoutes } from '../behaviours/routes.js';
import { messageEditorRoutes } from '../message-editor/routes.js';
import { badgeEditorRoutes } from '../badge-editor/routes.js';
import { badgesRoutes } from '../badges/routes.js';
import { queryClient } from '../api/query-client.js';
import { assignRoutes } from '../assign/routes.js';
import { assignmentEditRoutes } from '../assignment-edit/routes.js';
import { assignmentHistoryRoutes } from '../assignment-history/routes.js';
import { assignmentsRoutes } from '../assignments/routes.js';
import { auditTrailRoutes } from '../audit-trail/routes.js';
import { duplicatesRoutes } from '../duplicates/routes.js';
import { courseDraftsRoutes } from '../course-drafts/routes.js';
import { courseHistoryRoutes } from '../course-history/routes.js';
import { courseZipsRoutes } from '../course-zips/routes.js';
import { credentialsRoutes } from '../credentials/routes.js';
import { departmentsRoutes } from '../departments/routes.js';
import { audiencesRoutes } from '../audiences/routes.js';
import { commitmentsRoutes } from '../commitments/routes.js';
import { contentRoutes } from '../content/routes.js';
import { explanationsRoutes } from '../explanations/routes.js';
import { grantsRoutes } from '../grants/routes.js';
import { healthRoutes } from '../health/routes.js';
import { helpRoutes } from '../help/routes.js';
import { importRoutes } from '../people-imports/routes.js';
import { launchRoutes } from '../launch/routes.js';
import { inboxRoutes } from '../inbox/routes.js';
import { kickOffRoutes } from '../kick-off/routes.js';
import { kudosRoutes } from '../kudos/routes.js';
import { learningRoutes } from '../learning/routes.js';
import { lessonReportsRoutes } from '../lesson-reports/routes.js';
import { mergesRoutes } from '../merges/routes.js';
import { myTipsRoutes } from '../my-tips/routes.js';
import { missingDetailsRoutes } from '../missing-details/routes.js';
import { nominationsRoutes } from '../nominations/routes.js';
import { recommendationsRoutes } from '../recommendations/routes.js';
import { refresherLinkRoutes } from '../refresher-link/routes.js';
import { noticePreferencesRoutes } from '../notice-preferences/routes.js';
import { outboxRoutes } from '../outbox/routes.js';
import { chatsRoutes } from '../chats/routes.js';
import { webhooksRoutes } from '../webhooks/routes.js';
import { peopleRoutes } from '../people/routes.js';
import { playerRoutes } from '../player/routes.js';
import { profileRoutes } from '../profile/routes.js';
import { questionStatisticsRoutes } from '../question-statistics/routes.js';
import { bookingsRoutes } from '../bookings/routes.js';
import { workshopsRoutes } from '../workshops/routes.js';
import { requirementsRoutes } from '../requirements/routes.js';
import { rewardsRoutes } from '../rewards/routes.js';
import { rulesRoutes } from '../rules/routes.js';
import { workCalendarRoutes } from '../work-calendar/routes.js';
import { signInRoutes } from '../sign-in/routes.js';
import { teamRoutes } from '../team/routes.js';
import { recognitionReportRoutes } from '../recognition-report/routes.js';
import { tipEditorRoutes } from '../tip-editor/routes.js';
import { tipReportRoutes } from '../tip-report/routes.js';
import { tipCalendarRoutes } from '../tip-calendar/routes.js';
import { tipsRoutes } from '../tips/routes.js';
import { tracksRoutes } from '../tracks/routes.js';
import { unlocksRoutes } from '../unlocks/routes.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { noteNavigation } from '../ui/navigated.js';
import { NotFoundPage } from './not-found-page.js';
import { nowhereRoute, rootRoute, signedInRoute } from './parents.js';

/** Every feature's screens; each is a file that is loaded when somebody goes there. */
const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  ...noticePreferencesRoutes,
  ...refresherLinkRoutes,
  ...credentialsRoutes,
  signedInRoute.addChildren([
    ...learningRoutes,
    ...playerRoutes,
    ...kickOffRoutes,
    ...inboxRoutes,
    ...kudosRoutes,
    ...nominationsRoutes,
    ...recommendationsRoutes,
    ...rewardsRoutes,
    ...commitmentsRoutes,
    ...badgeEditorRoutes,
    ...messageEditorRoutes,
    ...badgesRoutes,
    ...teamRoutes,
    ...completionRoutes,
    ...assignmentsRoutes,
    ...assignmentEditRoutes,
    ...assignmentHistoryRoutes,
    ...assignRoutes,
    ...audiencesRoutes,
    ...explanationsRoutes,
    ...tracksRoutes,
    ...courseDraftsRoutes,
    ...courseHistoryRoutes,
    ...courseZipsRoutes,
    ...tipCalendarRoutes,
    ...tipsRoutes,
    ...tipEditorRoutes,
    ...tipReportRoutes,
    ...recognitionReportRoutes,
    ...myTipsRoutes,
    ...questionStatisticsRoutes,
    ...requirementsRoutes,
    ...bookingsRoutes,
    ...workshopsRoutes,
    ...unlocksRoutes,
    ...lessonReportsRoutes,
    ...peopleRoutes,
    ...missingDetailsRoutes,
    ...duplicatesRoutes,
    ...mergesRoutes,
    ...departmentsRoutes,
    ...grantsRoutes,
    ...auditTrailRoutes,
    ...healthRoutes,
    ...outboxRoutes,
    ...chatsRoutes,
    ...webhooksRoutes,
    ...importRoutes,
    ...launchRoutes,
    ...rulesRoutes,
    ...workCalendarRoutes,
    ...contentRoutes,
    ...companyRoutes,
    ...profileRoutes,
    ...helpRoutes,
    ...behavioursRoutes,
    nowhereRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  // Data stands in the query client, which knows how old it is.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: ({ error }) => <ErrorState error={error} isPage />,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) noteNavigation();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
