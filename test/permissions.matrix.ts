import { publicId } from '../src/common/random.js';
import {
  attemptOf,
  courseOf,
  learningOf,
  lessonOf,
  recordOf,
  reportOf,
  requirementOf,
  unlockFor,
} from './support/matrix-learning.js';
import { completedTrackOf, completionOf } from './support/matrix-certificates.js';
import {
  awardOf,
  badgeForm,
  badgeOf,
  credentialOf,
  drawingOf,
  statusListOf,
} from './support/matrix-badges.js';
import { shippedTip, tipForm } from './support/matrix-tips.js';
import { puttingForward, recommendationOf } from './support/matrix-recommendations.js';
import { removableWebhook, webhookDeliveryOf, webhookOf } from './support/matrix-webhooks.js';
import { chatOf, chatWords, missedTipOf, removableChat } from './support/matrix-chat.js';
import { kudosOf, reportedKudosOf, thanksTo } from './support/matrix-kudos.js';
import { nominationOf, ownNomination, QUARTER, starOf } from './support/matrix-nominations.js';
import {
  assignmentOf,
  assignmentTo,
  runOf,
  below,
  commitmentOf,
  deputyOf,
  digestOf,
  draftOf,
  dismissalOf,
  enrolmentFor,
  failedMessage,
  grantOf,
  heldRowOf,
  importOf,
  lockedOut,
  moveOf,
  noticeOf,
  published,
  questionLinkOf,
  tipMonthOf,
  tipOf,
  tokenOf,
  waveOf,
} from './support/matrix-objects.js';
import {
  bookingOf,
  calendarOf,
  freeSession,
  memberOf,
  sessionOf,
  workshopOf,
} from './support/matrix-workshops.js';
import type { Row } from './support/permission-rows.js';

/**
 * Who may call what: every route of the app has its entry here, and test/permissions.e2e-spec.ts walks them all.
 *
 * An entry is named `METHOD /path` as the app registers it and holds one line for each kind of object:
 *   any      the route has no object
 *   own      the caller's own thing
 *   line     a thing of somebody in the line of `manager` (and of `deputy`), in the scope of `trainer` and `viewer`
 *   foreign  a thing of somebody below `otherManager`, outside those
 *   missing  a thing that does not exist
 * A line is eleven statuses, one a caller, in this order:
 *   an  anonymous     ln  learner        l2  learner of another team
 *   tr  trainer       t0  trainer without a scope
 *   mg  manager       m2  manager of another line   dp  deputy of the manager
 *   vw  viewer        ad  admin          di  disabled (holds an admin grant; must get 401 wherever anonymous does)
 * `-` stands where a caller has no such object. 400 stands for *let through, and then the empty body was refused*:
 * enough where only the caller matters; give a `body` where the object does.
 *
 * `params(world, object, caller)` and `body(…)` make the request (test/support/world.ts says what a world has;
 * `world.once(name, build)` builds a thing once, `world.spare()` makes a person whom a call may change).
 * Things that a row is asked about are made in test/support/matrix-objects.ts.
 * `freshSession` is for calls that end the caller's session. A call that uses up its object makes a new one in `params`.
 */
export const matrix: Record<string, Row> = {
  // ---- health ----
  //                               an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/health': { any: '      200 200 200 200 200 200 200 200 200 200 200' },
  'GET /api/health/live': { any: ' 200 200 200 200 200 200 200 200 200 200 200' },
  'GET /api/health/ready': { any: '200 200 200 200 200 200 200 200 200 200 200' },
  'GET /api/health/metrics': { any: '401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/health/report': { any: '401 403 403 403 403 403 403 403 403 200 401' },

  // ---- the outbox ----
  'GET /api/outbox': { any: '      401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/outbox/state': { any: '401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/outbox/test-message': { any: '401 403 403 403 403 403 403 403 403 204 401' },
  'GET /api/outbox/:id': {
    params: async (world, object) => ({ id: await failedMessage(world, object) }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/outbox/:id/send-again': {
    params: async (world, object) => ({ id: await failedMessage(world, object) }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- chats: departments', and everybody's own ----
  'GET /api/chats': { any: ' 401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/chats': { any: '401 403 403 403 403 403 403 403 403 400 401' },
  'PUT /api/chats/:id': {
    params: chatOf,
    body: chatWords,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/chats/:id': {
    params: removableChat,
    any: '    401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/chats/:id/test': {
    params: removableChat,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/me/chat': { any: '       401 200 200 200 200 200 200 200 200 200 401' },
  'PUT /api/me/chat': { any: '       401 400 400 400 400 400 400 400 400 400 401' },
  'DELETE /api/me/chat': { any: '    401 204 204 204 204 204 204 204 204 204 401' },
  'POST /api/me/chat/test': { any: ' 401 404 404 404 404 404 404 404 404 404 401' },

  // ---- webhooks ----
  'GET /api/webhooks': { any: ' 401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/webhooks': { any: '401 403 403 403 403 403 403 403 403 400 401' },
  'PUT /api/webhooks/:id': {
    params: webhookOf,
    body: () => ({ name: 'Data', url: 'https://hooks.example/in', events: ['badge.awarded'], isOn: true }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/webhooks/:id': {
    params: removableWebhook,
    any: '    401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/webhooks/:id/secret': {
    params: webhookOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/webhooks/:id/test': {
    params: webhookOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/webhooks/:id/deliveries': {
    params: webhookOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/webhook-deliveries/:id': {
    params: webhookDeliveryOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/webhook-deliveries/:id/send-again': {
    params: webhookDeliveryOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- the inbox ----
  'GET /api/me/inbox': { any: '       401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/me/inbox/unread': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'PUT /api/me/inbox/read': {
    body: async (world, object, caller) => ({ upTo: await noticeOf(world, object, caller) }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/me/inbox/:id/read': {
    params: async (world, object, caller) => ({ id: await noticeOf(world, object, caller) }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },

  // ---- what comes by mail ----
  'GET /api/me/preferences': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'PUT /api/me/preferences': {
    body: () => ({ appOnly: ['tip'] }),
    any: '401 200 200 200 200 200 200 200 200 200 401',
  },
  // The message is the key: whoever holds its link may stop its like.
  'POST /api/stopped-mail/:messageId': {
    params: async (world, object) => ({ messageId: await digestOf(world, object) }),
    any: '    204 204 204 204 204 204 204 204 204 204 204',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'DELETE /api/stopped-mail/:messageId': {
    params: async (world, object) => ({ messageId: await digestOf(world, object) }),
    any: '    204 204 204 204 204 204 204 204 204 204 204',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },

  // The link is the key here too; what it answers is shown by test/refresher-links.e2e-spec.ts.
  'GET /api/refresher-links/:token': {
    params: async (world, object) => ({ token: await questionLinkOf(world, object) }),
    any: '    200 200 200 200 200 200 200 200 200 200 200',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/refresher-links/:token/answer': {
    params: async (world, object) => ({ token: await questionLinkOf(world, object) }),
    body: () => ({ choice: 1 }),
    any: '    200 200 200 200 200 200 200 200 200 200 200',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },

  // ---- commitments: each one's own ----
  'GET /api/me/commitments': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'PUT /api/me/commitments/open': {
    body: () => ({ colleague: 'Wei', act: 'Ask first', askOn: '2026-12-01' }),
    any: '401 200 200 200 200 200 200 200 200 200 401',
  },
  'POST /api/me/commitments/:id/answer': {
    params: async (world, object, caller) => ({ id: await commitmentOf(world, object, caller) }),
    body: () => ({ answer: 'not-yet' }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },

  // ---- the audit ----
  'GET /api/audit': { any: '       401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/audit/seals': { any: ' 401 403 403 403 403 403 403 403 403 200 401' },

  // ---- company: what it looks like is for everybody to see ----
  'GET /api/company/look': { any: '200 200 200 200 200 200 200 200 200 200 200' },
  'GET /api/company/logos/:file': {
    params: () => ({ file: 'no-such-logo' }),
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/company': { any: '     401 403 403 403 403 403 403 403 403 200 401' },
  'PUT /api/company': { any: '     401 403 403 403 403 403 403 403 403 400 401' },
  'GET /api/company/words': { any: '401 403 403 403 403 403 403 403 403 200 401' },
  'PUT /api/company/words': { any: '401 403 403 403 403 403 403 403 403 400 401' },

  // ---- people, people-imports ----
  //                                         an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/people': { any: '                401 403 403 200 200 200 200 200 200 200 401' },
  'GET /api/people/missing-details': { any: '401 403 403 200 200 200 200 200 200 200 401' },
  'GET /api/people/missing-details/counts': { any: '401 403 403 200 200 200 200 200 200 200 401' },
  'GET /api/people/:id': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 200 404 200 404 200 200 200 401',
    foreign: '401 404 404 404 404 404 200 404 404 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/people/imports': { any: '        401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/people/imports/sources': { any: '401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/people/imports/columns': { any: '401 403 403 403 403 403 403 403 403 400 401' },
  'POST /api/people/imports': { any: '       401 403 403 403 403 403 403 403 403 400 401' },
  'POST /api/people/absence-imports': { any: '401 403 403 403 403 403 403 403 403 400 401' },
  'GET /api/people/imports/:id': {
    params: async (world, object) => ({ id: await importOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/people/imports/held': { any: '   401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/people/imports/held/:id/decision': {
    params: async (world, object) => ({ id: await heldRowOf(world, object) }),
    body: () => ({ decision: 'ignore' }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/people/imports/:id/undo': {
    params: async (world, object) => ({ id: await importOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  // A dry run changed nothing that could be undone.
  'POST /api/people/imports/:id/undo': {
    params: async (world, object) => ({ id: await importOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 422 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/people/imports/:id/result': {
    params: async (world, object) => ({ id: await importOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/people/imports/:id/rejected.csv': {
    params: async (world, object) => ({ id: await importOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- duplicates ----
  //                                                 an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/people/duplicates': { any: '             401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/people/duplicates/dismissals': { any: '  401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/people/duplicates/dismissals': {
    body: async (world, object, caller) => ({
      people: [world.personId(object, caller), (await world.spare()).publicId],
    }),
    line: '   401 403 403 403 403 403 403 403 403 201 401',
    foreign: '401 403 403 403 403 403 403 403 403 201 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/people/duplicates/dismissals/:id': {
    params: async (world, object) => ({ id: await dismissalOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- records of a person ----
  'GET /api/people/:id/records': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    own: '    -   403 403 403 403 403 403 403 403 200 401',
    line: '   401 403 403 403 403 403 403 403 403 200 401',
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- merges: a dry run, since nobody may be gone for the next call ----
  'POST /api/people/:id/merges': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    body: async (world) => ({ personId: (await world.spare()).publicId, dryRun: true }),
    line: '   401 403 403 403 403 403 403 403 403 200 401',
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- moves: an admin's alone; who leads whom meanwhile is their managers' to know too ----
  //                                         an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/people/vacant-lines': { any: '   401 403 403 403 403 200 200 200 403 200 401' },
  'POST /api/people/moves': { any: '         401 403 403 403 403 403 403 403 403 400 401' },
  'POST /api/people/moves/preview': { any: ' 401 403 403 403 403 403 403 403 403 400 401' },
  'DELETE /api/people/moves/:moveId': {
    params: async (world, object) => ({ moveId: (await moveOf(world, object)).moveId }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/people/:id/moves': {
    params: async (world, object) => ({ id: (await moveOf(world, object)).id }),
    body: () => ({ from: '2026-11-20', title: 'Porter' }),
    line: '   401 403 403 403 403 403 403 403 403 201 401',
    foreign: '401 403 403 403 403 403 403 403 403 201 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/people/:id/moves': {
    params: moveOf,
    line: '   401 403 403 403 403 403 403 403 403 200 401',
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/people/:id/moves/:moveId': {
    params: moveOf,
    line: '   401 403 403 403 403 403 403 403 403 204 401',
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- absences: the line's managers and their deputies, admins; of an absence that is not there, 404 ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/people/:id/absences': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 200 404 200 404 200 401',
    foreign: '401 404 404 404 404 404 200 404 404 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/people/:id/absences': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    body: () => ({ from: '2020-01-01' }),
    own: '    -   403 403 403 403 404 404 404 403 422 401',
    line: '   401 403 403 403 403 422 404 422 403 422 401',
    foreign: '401 403 403 403 403 404 422 404 403 422 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },
  'POST /api/people/:id/absences/:absenceId/end': {
    params: (world, object, caller) => ({ id: world.personId(object, caller), absenceId: '2026-11-20' }),
    body: () => ({ lastDay: '2026-11-01' }),
    line: '   401 403 403 403 403 422 404 422 403 422 401',
    foreign: '401 403 403 403 403 404 422 404 403 422 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },
  'DELETE /api/people/:id/absences/:absenceId': {
    params: (world, object, caller) => ({ id: world.personId(object, caller), absenceId: '2020-01-01' }),
    line: '   401 403 403 403 403 404 404 404 403 404 401',
    foreign: '401 403 403 403 403 404 404 404 403 404 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },

  // ---- departments, titles, locations ----
  //                               an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/departments': { any: ' 401 403 403 200 200 200 200 200 200 200 401' },
  'PUT /api/departments/:id/parent': {
    params: () => ({ id: publicId() }),
    body: () => ({ parent: null }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/titles': { any: '      401 403 403 200 200 200 200 200 200 200 401' },
  'GET /api/locations': { any: '   401 403 403 200 200 200 200 200 200 200 401' },

  // ---- accounts, auth, sign-in ----
  //                                         an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'POST /api/auth/sign-in': { any: '         400 400 400 400 400 400 400 400 400 400 400' },
  'POST /api/auth/set-password': { any: '    400 400 400 400 400 400 400 400 400 400 400' },
  'POST /api/auth/first-admin': { any: '     400 400 400 400 400 400 400 400 400 400 400' },
  'POST /api/auth/activate': { any: '        400 400 400 400 400 400 400 400 400 400 400' },
  'GET /api/auth/shared-device': { any: '    200 200 200 200 200 200 200 200 200 200 200' },
  // Whoever stands before a device may say that others use it too; that signs out who is signed in.
  'PUT /api/auth/shared-device': { freshSession: true, any: '204 204 204 204 204 204 204 204 204 204 204' },
  'DELETE /api/auth/shared-device': { any: ' 401 403 403 403 403 403 403 403 403 204 401' },
  'POST /api/auth/sign-out': { freshSession: true, any: '401 204 204 204 204 204 204 204 204 204 401' },
  'GET /api/me': { any: '                    401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/me/profile': { any: '            401 200 200 200 200 200 200 200 200 200 401' },
  'PATCH /api/me/profile': { any: '          401 200 200 200 200 200 200 200 200 200 401' },
  'POST /api/me/password': { any: '          401 400 400 400 400 400 400 400 400 400 401' },
  'GET /api/me/sessions': { any: '           401 200 200 200 200 200 200 200 200 200 401' },
  'DELETE /api/me/sessions': { freshSession: true, any: '401 204 204 204 204 204 204 204 204 204 401' },
  'GET /api/me/tokens': { any: '             401 200 200 200 200 200 200 200 200 200 401' },
  'POST /api/me/tokens': { any: '            401 400 400 400 400 400 400 400 400 400 401' },
  'DELETE /api/me/tokens/:id': {
    params: async (world, object, caller) => ({ id: await tokenOf(world, object, caller) }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/me/deputies': { any: '           401 200 200 200 200 200 200 200 200 200 401' },
  // A deputy may call it as a manager may, but has no line of their own to hand on.
  'POST /api/me/deputies': {
    body: async (world) => ({ personId: (await world.spare()).publicId, until: '2026-12-01' }),
    any: '    401 403 403 403 403 201 201 422 403 422 401',
  },
  'DELETE /api/me/deputies/:id': {
    params: async (world, object, caller) => ({ id: await deputyOf(world, object, caller) }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/grants': { any: '                401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/grants': { any: '               401 403 403 403 403 403 403 403 403 400 401' },
  'DELETE /api/grants/:id': {
    params: async (world, object) => ({ id: await grantOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/activation-codes': {
    body: async (world) => ({ people: [(await world.spare()).publicId] }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'POST /api/people/:id/activation-codes': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    line: '   401 403 403 403 403 201 404 201 403 201 401',
    foreign: '401 403 403 403 403 404 201 404 403 201 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },
  'POST /api/people/:id/activation-slips': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },
  'POST /api/people/:id/set-password-links': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    line: '   401 403 403 403 403 403 403 403 403 201 401',
    foreign: '401 403 403 403 403 403 403 403 403 201 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/people/:id/account': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    line: '   401 403 403 403 403 403 403 403 403 200 401',
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/people/:id/disable': {
    params: async (world, object) => ({
      id: object === 'missing' ? 'nobody' : (await world.spare()).publicId,
    }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/people/:id/enable': {
    params: async (world, object) => ({ id: object === 'missing' ? 'nobody' : await lockedOut(world) }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  'GET /api/me/export': { any: '             401 200 200 200 200 200 200 200 200 200 401' },
  'POST /api/people/:id/export': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    line: '   401 403 403 403 403 403 403 403 403 200 401',
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/people/:id/erasure': {
    params: async (world, object) => ({
      id: object === 'missing' ? 'nobody' : (await world.spare()).publicId,
    }),
    body: () => ({ reason: 'Asked for it', confirmInService: true }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- courses, tracks ----
  //                                          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/tracks': { any: '                 401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/tracks/:slug': {
    params: async (world, object) => ({ slug: await published(world, object, 'sensitisation') }),
    any: '    401 200 200 200 200 200 200 200 200 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/courses': { any: '                401 403 403 200 200 403 403 403 403 200 401' },
  'GET /api/courses/:slug': {
    params: async (world, object) => ({ slug: await published(world, object, 'basics') }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/courses/:slug/files/:name': {
    params: async (world, object) => ({
      slug: await published(world, object, 'basics'),
      name: 'one-order.webm',
    }),
    any: '    401 200 200 200 200 200 200 200 200 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },

  'GET /api/behaviours': { any: '             401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/tips': { any: '                   401 403 403 200 200 403 403 403 403 200 401' },
  'GET /api/tips/:slug': {
    params: async (world, object) => ({ slug: await tipOf(world, object) }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },

  'GET /api/tips/:slug/mail': {
    params: async (world, object) => ({ slug: await tipOf(world, object) }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/tips/:slug/chat': {
    params: async (world, object) => ({ slug: await tipOf(world, object) }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/tips/:slug/mail.html': {
    params: async (world, object) => ({ slug: await tipOf(world, object) }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/tips/:slug/poster': {
    params: async (world, object) => ({ slug: await tipOf(world, object) }),
    any: '    401 403 403 200 200 200 200 200 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'GET /api/tips/:slug/briefing-card': {
    params: async (world, object) => ({ slug: await tipOf(world, object) }),
    any: '    401 403 403 200 200 200 200 200 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/tips/:slug/test-message': {
    params: async (world, object) => ({ slug: await tipOf(world, object) }),
    any: '    401 403 403 204 204 403 403 403 403 204 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },

  // ---- tips written in the browser: by admins, and trainers for everybody, which `trainer` here is not ----

  'GET /api/tip-editor/tips': {
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'GET /api/tip-editor/tips/:slug': {
    params: shippedTip,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/tip-editor/tips/:slug/file': {
    params: shippedTip,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/tip-editor/tips/:slug/mail.html': {
    params: shippedTip,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/tip-editor/tips/:slug/test-message': {
    params: shippedTip,
    any: '    401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/tip-editor/preview': {
    body: () => ({ slug: '', form: tipForm() }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'POST /api/tip-editor/tips': {
    body: () => tipForm({ title: `A tip ${publicId()}` }),
    any: '    401 403 403 403 403 403 403 403 403 201 401',
  },
  // Of a version that there never was.
  'PUT /api/tip-editor/tips/:slug/draft': {
    params: shippedTip,
    body: () => ({ version: '9-9.', form: tipForm() }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/tip-editor/tips/:slug/draft': {
    params: shippedTip,
    query: () => ({ version: '9-9.' }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/tip-editor/tips/:slug/publication': {
    params: shippedTip,
    body: () => ({ version: '9-9.', form: tipForm() }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/tip-editor/tips/:slug/withdrawal': {
    params: shippedTip,
    body: () => ({ version: '9-9.' }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/tip-editor/tips/:slug/writing': {
    params: shippedTip,
    query: () => ({ version: '9-9.' }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- the calendar of tips is changed for everybody: by trainers whose scope is everybody, and by admins ----
  //                              an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/tip-calendar': { any: '401 403 403 200 200 403 403 403 403 200 401' },
  'PUT /api/tip-calendar': {
    body: () => ({ version: 99, startsIn: '2026-11', workingDay: 3, hour: 9, newHires: 'join', months: [] }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
  },
  'POST /api/tip-calendar/preview': {
    body: () => ({ version: 99, startsIn: '2026-11', workingDay: 3, hour: 9, newHires: 'join', months: [] }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
  },
  'GET /api/tip-outlook': { any: '            401 403 403 200 200 403 403 403 403 200 401' },

  // ---- how tips are received: in numbers about five people or more, so that managers, who know their few, are not told ----
  //                             an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/reports/tips': {
    query: () => ({ by: 'month' }),
    any: '    401 403 403 200 200 403 403 403 200 200 401',
  },
  'GET /api/reports/recognition': {
    query: () => ({ by: 'department' }),
    any: '    401 403 403 200 200 403 403 403 200 200 401',
  },
  'GET /api/reports/recognition.csv': { any: '401 403 403 200 200 403 403 403 200 200 401' },
  'GET /api/me/unthanked': { any: '    401 403 403 403 403 200 200 200 403 200 401' },
  'GET /api/reports/tips.csv': { any: '401 403 403 200 200 403 403 403 200 200 401' },
  'GET /api/missed-tips': { any: '    401 403 403 200 200 403 403 403 403 200 401' },
  'POST /api/missed-tips/:period/people/:personId/send-again': {
    params: missedTipOf,
    line: '   401 403 403 204 404 403 403 403 403 204 401',
    foreign: '401 403 403 404 404 403 403 403 403 204 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },

  // ---- tips that people got: everybody's own, and nobody else's ----
  //                            an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/deliveries': { any: '    401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/deliveries/now': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/deliveries/of/:slug': {
    params: () => ({ slug: 'missing' }),
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/deliveries/:period': {
    params: tipMonthOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/deliveries/:period/opening': {
    params: tipMonthOf,
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/deliveries/:period/acknowledgement': {
    params: tipMonthOf,
    body: () => ({ as: 'trying' }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  // The question comes back three days later: a rule refuses an answer today.
  'POST /api/deliveries/:period/answers': {
    params: tipMonthOf,
    body: () => ({ round: 1, choice: 1 }),
    own: '    -   422 422 422 422 422 422 422 422 422 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },

  // ---- what messages say ----

  'GET /api/message-editor/messages': { any: ' 401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/message-editor/frame': { any: '    401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/message-editor/messages/:name': {
    params: () => ({ name: 'badge' }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'POST /api/message-editor/messages/:name/preview': {
    params: () => ({ name: 'badge' }),
    body: () => ({ language: 'en', sample: 'full', text: { subject: 'x', button: 'x', body: 'x' } }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  // Over a version that there is not.
  'PUT /api/message-editor/messages/:name': {
    params: () => ({ name: 'badge' }),
    body: () => ({ language: 'en', version: 99, text: { subject: 'x', button: 'x', body: 'x' } }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
  },
  'POST /api/message-editor/messages/:name/as-shipped': {
    params: () => ({ name: 'badge' }),
    body: () => ({ language: 'en', version: 99 }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
  },
  'POST /api/message-editor/messages/:name/test-message': {
    params: () => ({ name: 'badge' }),
    body: () => ({ language: 'en', sample: 'full', text: { subject: 'x', button: 'x', body: 'x' } }),
    any: '    401 403 403 403 403 403 403 403 403 204 401',
  },

  'GET /api/kick-off-messages': { any: '      401 200 200 200 200 200 200 200 200 200 401' },

  // ---- badges written in the browser ----

  'GET /api/badge-editor/badges': { any: '     401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/badge-editor/options': { any: '    401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/badge-editor/badges/:slug': {
    params: badgeOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/badge-editor/preview': {
    body: () => ({ slug: '', form: badgeForm() }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'POST /api/badge-editor/people': {
    body: () => ({ slug: '', form: badgeForm() }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  // Without a title there is no badge.
  'POST /api/badge-editor/badges': { any: '    401 403 403 403 403 403 403 403 403 400 401' },
  'PUT /api/badge-editor/badges/:slug': {
    params: badgeOf,
    body: () => ({ version: '.', form: badgeForm() }),
    any: '    401 403 403 403 403 403 403 403 403 409 401',
  },
  'POST /api/badge-editor/badges/:slug/withdrawal': {
    params: badgeOf,
    body: () => ({ version: '.' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/badge-editor/badges/:slug/writing': {
    params: badgeOf,
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- writing courses: admins, and trainers for everybody, which `trainer` here is not ----

  'GET /api/course-drafts': { any: '           401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/course-drafts': {
    body: () => ({ title: `A course ${publicId()}`, language: 'en' }),
    any: '    401 403 403 403 403 403 403 403 403 201 401',
  },
  'GET /api/course-drafts/:slug': {
    params: draftOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'PUT /api/course-drafts/:slug': {
    params: draftOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/course-drafts/:slug': {
    params: draftOf,
    any: '    401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'PUT /api/course-drafts/:slug/texts/:id': {
    params: draftOf,
    body: () => ({ version: 1, title: 'A', minutes: 3, definition: '', body: 'B' }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/course-drafts/:slug/lessons': {
    params: draftOf,
    body: () => ({ kind: 'article', title: 'A lesson' }),
    any: '    401 403 403 403 403 403 403 403 403 201 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/course-drafts/:slug/lessons/:lesson': {
    params: draftOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/course-drafts/:slug/lessons/:lesson/texts': {
    params: draftOf,
    body: () => ({ language: 'es' }),
    any: '    401 403 403 403 403 403 403 403 403 201 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/course-drafts/:slug/files': {
    params: draftOf,
    query: () => ({ name: 'a.png' }),
    any: '    401 403 403 403 403 403 403 403 403 422 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/course-drafts/:slug/files/:name': {
    params: async (world, object) => ({ ...(await draftOf(world, object)), name: 'a.vtt' }),
    any: '    401 403 403 403 403 403 403 403 403 404 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/course-drafts/:slug/files/:name': {
    params: async (world, object) => ({ ...(await draftOf(world, object)), name: 'a.vtt' }),
    any: '    401 403 403 403 403 403 403 403 403 404 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/course-history/:slug': {
    params: () => ({ slug: 'missing' }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'GET /api/course-history/:slug/comparison': {
    params: () => ({ slug: 'missing' }),
    query: () => ({ from: 'missing', to: 'missing' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/course-history/:slug/originals/:textId': {
    params: () => ({ slug: 'missing', textId: 'missing' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/course-history/:slug/versions/:id/restoration': {
    params: () => ({ slug: 'missing', id: 'missing' }),
    body: () => ({}),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/course-zips': { missing: '     401 403 403 403 403 403 403 403 403 404 401' },
  'GET /api/course-zips/:slug': {
    params: () => ({ slug: 'missing' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  // Without bytes there is no archive.
  'POST /api/course-zips': { any: '        401 403 403 403 403 403 403 403 403 422 401' },
  'PUT /api/course-drafts/:slug/order': {
    params: draftOf,
    body: () => ({ lessons: ['a'] }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/course-drafts/:slug/preview': {
    params: draftOf,
    body: () => ({ body: 'Words' }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'GET /api/course-drafts/:slug/under-way': {
    params: draftOf,
    any: '    401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  // Its page has no title, so that publishing refuses it.
  'POST /api/course-drafts/:slug/publication': {
    params: draftOf,
    body: () => ({ version: 1 }),
    any: '    401 403 403 403 403 403 403 403 403 422 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/content/conflicts/:slug/settlement': {
    params: () => ({ slug: 'missing' }),
    body: () => ({ keep: 'browser' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- previews: for trainers with a scope ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/course-previews/:slug': {
    params: async (world, object) => ({ slug: await published(world, object, 'basics') }),
    any: '    401 403 403 200 403 403 403 403 403 200 401',
    missing: '401 403 403 404 403 403 403 403 403 404 401',
  },
  'GET /api/course-previews/:slug/lessons/:lesson': {
    params: async (world, object) => ({ slug: await published(world, object, 'basics'), lesson: 'who' }),
    any: '    401 403 403 200 403 403 403 403 403 200 401',
    missing: '401 403 403 404 403 403 403 403 403 404 401',
  },
  'POST /api/course-previews/:slug/lessons/:lesson/tries': {
    params: async (world, object) => ({ slug: await published(world, object, 'basics'), lesson: 'laptop' }),
    any: '    401 403 403 200 403 403 403 403 403 200 401',
    missing: '401 403 403 404 403 403 403 403 403 404 401',
  },
  // Nothing is answered, so that a rule refuses it.
  'POST /api/course-previews/:slug/lessons/:lesson/tries/:id/submit': {
    params: async (world, object) => ({
      slug: await published(world, object, 'basics'),
      lesson: 'questions',
      id: publicId(),
    }),
    body: () => ({ answers: [] }),
    any: '    401 403 403 422 403 403 403 403 403 422 401',
    missing: '401 403 403 404 403 403 403 403 403 404 401',
  },
  'POST /api/course-previews/:slug/lessons/:lesson/tries/:id/path': {
    params: async (world, object) => ({
      slug: await published(world, object, 'basics'),
      lesson: 'laptop',
      id: publicId(),
    }),
    body: () => ({ path: [] }),
    any: '    401 403 403 200 403 403 403 403 403 200 401',
    missing: '401 403 403 404 403 403 403 403 403 404 401',
  },
  'GET /api/content/published': { any: '      401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/content/unset-words': { any: '    401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/content/check': { any: '          401 403 403 403 403 403 403 403 403 200 401' },

  'GET /api/courses/:slug/question-statistics': {
    params: async (world, object) => ({ slug: await published(world, object, 'basics') }),
    any: '    401 403 403 200 403 403 403 403 403 200 401',
    missing: '401 403 403 404 403 403 403 403 403 404 401',
  },

  // ---- audiences, enrolments, assignments, programme: of an assignment, the owner is who made it ----
  //                                                 an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/audiences': { any: '                     401 403 403 200 200 403 403 403 403 200 401' },
  'POST /api/audiences': {
    body: () => ({ name: 'Everybody', rule: { kind: 'everyone' } }),
    any: '    401 403 403 403 403 403 403 403 403 400 401',
  },
  'POST /api/audiences/preview': {
    body: () => ({ rule: { kind: 'everybody' } }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
  },
  'POST /api/audiences/preview/people': {
    body: () => ({ rule: { kind: 'everybody' } }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
  },
  'GET /api/audiences/:id': {
    params: () => ({ id: 'none' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'PUT /api/audiences/:id': {
    params: () => ({ id: 'none' }),
    body: () => ({ name: 'Everybody', rule: { kind: 'everybody' }, version: 1 }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'DELETE /api/audiences/:id': {
    params: () => ({ id: 'none' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'GET /api/audiences/customer-facing': { any: '     401 403 403 200 200 403 403 403 200 200 401' },
  'POST /api/audiences/customer-facing/preview': {
    any: '    401 403 403 403 403 403 403 403 403 400 401',
  },
  'PUT /api/audiences/customer-facing': { any: '     401 403 403 403 403 403 403 403 403 400 401' },
  'GET /api/work-calendar': { any: '                401 403 403 200 200 403 403 403 403 200 401' },
  'POST /api/work-calendar/holidays': { any: '      401 403 403 403 403 403 403 403 403 400 401' },
  'DELETE /api/work-calendar/holidays/:id': {
    params: () => ({ id: 'none' }),
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'PUT /api/work-calendar/weeks': { any: '          401 403 403 403 403 403 403 403 403 422 401' },
  'GET /api/enrolments/:id': {
    params: enrolmentFor,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 200 404 200 404 200 200 200 401',
    foreign: '401 404 404 404 404 404 200 404 404 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  // Decisions: trainers within their scope, managers (403: this assignment is for trainers alone), nobody about themself.
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/people/:id/decisions': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    own: '    -   403 403 404 404 404 404 404 403 200 401',
    line: '   401 403 403 200 404 200 404 200 403 200 401',
    foreign: '401 403 403 404 404 404 200 404 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'GET /api/enrolments/:id/explanation': {
    params: enrolmentFor,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 200 404 200 404 200 200 200 401',
    foreign: '401 404 404 404 404 404 200 404 404 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  // 400: let through, and then the track that is asked about is missing.
  'GET /api/people/:id/why-not': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    own: '    -   400 400 400 400 400 400 400 400 400 401',
    line: '   401 400 400 400 400 400 400 400 400 400 401',
    foreign: '401 400 400 400 400 400 400 400 400 400 401',
    missing: '401 400 400 400 400 400 400 400 400 400 401',
  },
  'POST /api/enrolments/:id/waiver': {
    params: enrolmentFor,
    body: () => ({ reason: 'As agreed' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 200 404 403 404 403 403 200 401',
    foreign: '401 403 403 404 404 404 403 404 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'DELETE /api/enrolments/:id/waiver': {
    params: enrolmentFor,
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 409 404 403 404 403 403 409 401',
    foreign: '401 403 403 404 404 404 403 404 403 409 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/enrolments/:id/extension': {
    params: enrolmentFor,
    body: () => ({ reason: 'As agreed', dueOn: '2027-06-01' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 200 404 403 404 403 403 200 401',
    foreign: '401 403 403 404 404 404 403 404 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'DELETE /api/enrolments/:id/extension': {
    params: enrolmentFor,
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 409 404 403 404 403 403 409 401',
    foreign: '401 403 403 404 404 404 403 404 403 409 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'GET /api/enrolments/:id/credit/preview': {
    params: enrolmentFor,
    query: () => ({ completedOn: '2026-11-02' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 200 404 403 404 403 403 200 401',
    foreign: '401 403 403 404 404 404 403 404 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/enrolments/:id/credit': {
    params: enrolmentFor,
    body: () => ({ completedOn: '2026-11-02', evidence: 'Seen by us' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 200 404 403 404 403 403 200 401',
    foreign: '401 403 403 404 404 404 403 404 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/enrolments/:id/credit/take-back': {
    params: enrolmentFor,
    body: () => ({ reason: 'As agreed' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 409 404 403 404 403 403 409 401',
    foreign: '401 403 403 404 404 404 403 404 403 409 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/enrolments/:id/withdrawal': {
    params: enrolmentFor,
    body: () => ({ reason: 'As agreed' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 200 404 403 404 403 403 200 401',
    foreign: '401 403 403 404 404 404 403 404 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/enrolments/:id/reopening': {
    params: enrolmentFor,
    body: () => ({ reason: 'As agreed' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 409 404 403 404 403 403 409 401',
    foreign: '401 403 403 404 404 404 403 404 403 409 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/assignments/preview': {
    body: assignmentTo,
    own: '    -   403 403 404 404 403 403 403 403 200 401',
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments/preview/people': {
    body: assignmentTo,
    own: '    -   403 403 404 404 403 403 403 403 200 401',
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments': {
    body: assignmentTo,
    own: '    -   403 403 404 404 403 403 403 403 201 401',
    line: '   401 403 403 201 404 403 403 403 403 201 401',
    foreign: '401 403 403 404 404 403 403 403 403 201 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments/due-example': {
    body: () => ({ days: 14, after: 'enrolment' }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
  },
  'POST /api/assignments/named-people': {
    body: () => ({ entries: ['nobody'] }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
  },
  'GET /api/assignments': { any: '                   401 403 403 200 200 403 403 403 403 200 401' },
  'GET /api/assignments/:id': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/assignments/:id/people': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  // What a trainer made has no go-live, so that a rule refuses it.
  'PATCH /api/assignments/:id': {
    params: assignmentOf,
    body: () => ({ goLiveOn: '2026-11-01' }),
    own: '    -   403 403 422 422 403 403 403 403 422 401',
    foreign: '401 403 403 404 404 403 403 403 403 422 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments/:id/end': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/assignments/:id/editing': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments/:id/editing': {
    params: assignmentOf,
    body: () => ({ version: 1, name: 'Another name' }),
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'PUT /api/assignments/:id': {
    params: assignmentOf,
    body: () => ({ version: 1, name: 'Another name' }),
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/assignments/:id/versions': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments/:id/pause': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments/:id/resume': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignments/:id/take-back': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/assignments/:id/taking-back': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/assignments/:id/runs': {
    params: assignmentOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/assignment-runs/:id/undo': {
    params: runOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/assignment-runs/:id/undo': {
    params: runOf,
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/assignment-runs/:id/people': {
    params: runOf,
    query: () => ({ outcome: 'kept' }),
    own: '    -   403 403 200 200 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/programme': { any: '                     401 403 403 200 200 403 403 403 200 200 401' },
  'GET /api/launch': { any: '                        401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/programme/waves/:id/needed-minutes': {
    params: async (world, object) => ({ id: await waveOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 200 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/programme/waves': { any: '              401 403 403 403 403 403 403 403 403 400 401' },
  'DELETE /api/programme/waves/:id': {
    params: async (world, object) => ({ id: await waveOf(world, object) }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- learning: `foreign` is a course that somebody else has, or an attempt of theirs ----
  //                               an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/me/enrolments': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/me/enrolments/:id': {
    params: learningOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/me/enrolments/:id/feedback': {
    params: learningOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  // Nobody here has completed the track, so that a rule refuses the answers.
  'PUT /api/me/enrolments/:id/feedback': {
    params: learningOf,
    body: () => ({ usefulness: 4, worth: 5 }),
    own: '    -   422 422 422 422 422 422 422 422 422 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/tracks/:slug/feedback': {
    params: async (world, object) => ({ slug: await published(world, object, 'sensitisation') }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/tracks/:slug/feedback/suggestions': {
    params: async (world, object) => ({ slug: await published(world, object, 'sensitisation') }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/me/courses/:slug': {
    params: courseOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/me/courses/:slug/lessons/:lesson': {
    params: lessonOf('who'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/me/courses/:slug/lessons/:lesson/start': {
    params: lessonOf('who'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/me/courses/:slug/lessons/:lesson/read': {
    params: lessonOf('who'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/me/courses/:slug/lessons/:lesson/watch': {
    params: lessonOf('one-order'),
    body: () => ({ ranges: [{ from: 0, to: 5 }], position: 5 }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/me/courses/:slug/lessons/:lesson/acknowledge': {
    params: lessonOf('promise'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/me/courses/:slug/lessons/:lesson/position': {
    params: lessonOf('who'),
    body: () => ({ position: 500 }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/me/courses/:slug/lessons/:lesson/attempts': {
    params: lessonOf('questions'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/me/courses/:slug/lessons/:lesson/attempts': {
    params: lessonOf('questions'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  // Nobody but the learner sees an attempt, not even those who may see everything else about them.
  'GET /api/me/courses/:slug/lessons/:lesson/attempts/:id': {
    params: attemptOf('questions'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/me/courses/:slug/lessons/:lesson/attempts/:id/answers/:question': {
    params: attemptOf('questions'),
    own: '    -   422 422 422 422 422 422 422 422 422 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/me/courses/:slug/lessons/:lesson/attempts/:id/submit': {
    params: attemptOf('questions'),
    own: '    -   422 422 422 422 422 422 422 422 422 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/me/courses/:slug/lessons/:lesson/attempts/:id/choices': {
    params: attemptOf('laptop'),
    body: () => ({ step: 'request', choice: 1 }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  // 422: these learners still have attempts, so that there is nothing to unlock.
  'GET /api/closed-quizzes': { any: '                401 403 403 200 200 403 403 403 403 200 401' },
  'POST /api/people/:id/courses/:slug/lessons/:lesson/unlock': {
    params: unlockFor,
    body: () => ({ note: 'We talked it through' }),
    own: '    -   403 403 404 404 403 403 403 403 422 401',
    line: '   401 403 403 422 404 403 403 403 403 422 401',
    foreign: '401 403 403 404 404 403 403 403 403 422 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },

  // ---- what is wrong in a lesson; a trainer sees reports of people in their scope ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/me/courses/:slug/lessons/:lesson/reports': {
    params: lessonOf('questions'),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/me/courses/:slug/lessons/:lesson/reports/:id': {
    params: async (world, object, caller) => ({
      ...(await lessonOf('questions')(world, object, caller)),
      id: publicId(),
    }),
    body: () => ({ text: 'The second link is dead' }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/lesson-reports': {
    any: '    401 403 403 200 200 403 403 403 403 200 401',
  },
  'PUT /api/lesson-reports/:id/answer': {
    params: reportOf,
    body: () => ({ text: 'Mended, thank you' }),
    own: '    -   403 403 404 404 403 403 403 403 200 401',
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },

  // ---- thanks between colleagues; whoever cannot read them is told that there are none ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/colleagues': {
    query: () => ({ text: 'person' }),
    any: '    401 200 200 200 200 200 200 200 200 200 401',
  },
  'GET /api/colleagues/teams': {
    query: () => ({ text: 'finance' }),
    any: '    401 200 200 200 200 200 200 200 200 200 401',
  },
  'GET /api/kudos': {
    query: () => ({ of: 'team' }),
    any: '    401 200 200 200 200 200 200 200 200 200 401',
  },
  'POST /api/kudos': {
    body: thanksTo,
    own: '    -   422 422 422 422 422 422 422 422 422 401',
    line: '   401 201 201 201 201 201 201 201 201 201 401',
    foreign: '401 201 201 201 201 201 201 201 201 201 401',
    missing: '401 422 422 422 422 422 422 422 422 422 401',
  },
  'PATCH /api/kudos/:id': {
    params: kudosOf,
    body: () => ({ behaviour: 'say-when', sentence: 'You named a day, and kept it.' }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/kudos/:id/withdrawal': {
    params: kudosOf,
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/kudos/:id/showing': {
    params: kudosOf,
    body: () => ({ isAgreed: true }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/kudos/:id/reports': {
    params: kudosOf,
    body: () => ({ reason: 'It mocks me.' }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/kudos/reports': { any: '   401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/kudos/reciprocal': { any: '401 403 403 403 403 403 403 403 403 200 401' },
  'POST /api/kudos/:id/settlement': {
    params: reportedKudosOf,
    body: () => ({ decision: 'kept' }),
    line: '   401 403 403 403 403 403 403 403 403 204 401',
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- people put forward for badges: by those who lead or teach them, decided by others of those ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/recommendations': {
    query: () => ({ of: 'waiting' }),
    any: '    401 403 403 200 200 200 200 200 403 200 401',
  },
  'GET /api/recommendations/badges': { any: '401 403 403 200 200 200 200 200 403 200 401' },
  'POST /api/recommendations': {
    body: puttingForward,
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 201 422 201 422 201 403 201 401',
    foreign: '401 403 403 422 422 422 201 422 403 201 401',
    missing: '401 403 403 422 422 422 422 422 403 422 401',
  },
  'POST /api/recommendations/:id/withdrawal': {
    params: recommendationOf,
    own: '    -   403 403 204 204 204 204 204 403 204 401',
    line: '   401 403 403 404 404 404 404 404 403 404 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'POST /api/recommendations/:id/decision': {
    params: recommendationOf,
    body: () => ({ isApproved: false, reason: 'It was a team of four.' }),
    own: '    -   403 403 404 404 404 404 404 403 404 401',
    line: '   401 403 403 204 404 204 404 204 403 204 401',
    foreign: '401 403 403 404 404 404 204 404 403 204 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },

  // ---- stars of the quarter: nominations of one's own, panels for their members, rounds for admins ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/nominations/round': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/nominations/mine': { any: ' 401 200 200 200 200 200 200 200 200 200 401' },
  'POST /api/nominations': {
    body: nominationOf,
    own: '    -   422 422 422 422 422 422 422 422 422 401',
    line: '   401 201 201 201 201 201 201 201 201 201 401',
    missing: '401 422 422 422 422 422 422 422 422 422 401',
  },
  'POST /api/nominations/:id/withdrawal': {
    params: ownNomination,
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/stars': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/stars/:id/nominations': {
    params: starOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/stars/:id/showing': {
    params: starOf,
    body: () => ({ isAgreed: true }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  // Nobody is on a panel here; test/star-panels.e2e-spec.ts asks those who are.
  'GET /api/star-panels': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/star-panels/:quarter/candidates': {
    params: () => ({ quarter: QUARTER }),
    any: '    401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/star-panels/:quarter/vote': {
    params: () => ({ quarter: QUARTER }),
    body: () => ({ nominee: null }),
    any: '    401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/star-rounds': { any: '401 403 403 403 403 403 403 403 403 200 401' },
  'PUT /api/star-rounds/:quarter/days': {
    params: () => ({ quarter: QUARTER }),
    body: () => ({ nominateUntil: '2026-12-31', voteUntil: '2027-01-14' }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },
  'PUT /api/star-rounds/:quarter/panel': {
    params: () => ({ quarter: QUARTER }),
    any: '    401 403 403 403 403 403 403 403 403 400 401',
  },
  'POST /api/star-rounds/:quarter/announcement': {
    params: () => ({ quarter: '2020-Q1' }),
    any: '    401 403 403 403 403 403 403 403 403 404 401',
  },
  'POST /api/star-rounds/:quarter/end': {
    params: () => ({ quarter: '2020-Q1' }),
    any: '    401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- rewards: which recognition goes with what ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/rewards': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'PUT /api/rewards': { any: '401 403 403 403 403 403 403 403 403 400 401' },
  'POST /api/rewards/preview': {
    body: () => ({ body: 'Thanks.' }),
    any: '    401 403 403 403 403 403 403 403 403 200 401',
  },

  // ---- leaderboard: of those alone who want to be named, where admins turn it on ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/leaderboard': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'PUT /api/leaderboard': {
    body: () => ({ isOn: false }),
    any: '    401 403 403 403 403 403 403 403 403 204 401',
  },
  'PUT /api/me/leaderboard': {
    body: () => ({ isNamed: true }),
    any: '    401 204 204 204 204 204 204 204 204 204 401',
  },

  // ---- certificates: of whoever completed, for themself and whoever may see their record ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/enrolments/:id/certificate': {
    params: completionOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 200 404 200 404 200 200 200 401',
    foreign: '401 404 404 404 404 404 200 404 404 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },

  // ---- certificates as one archive: of people whom trainers see in the completion report ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/certificate-zips/:track': {
    params: completedTrackOf,
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/certificate-zips/:track/count': {
    params: completedTrackOf,
    line: '   401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },

  // ---- badges ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/badges': { any: '         401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/badges/counts': { any: '  401 403 403 403 403 403 403 403 403 200 401' },
  'GET /api/badges/images/:file': {
    params: drawingOf,
    any: '    200 200 200 200 200 200 200 200 200 200 200',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/badges/:slug': {
    params: badgeOf,
    any: '    401 200 200 200 200 200 200 200 200 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/me/badges': { any: '      401 200 200 200 200 200 200 200 200 200 401' },
  'PUT /api/me/badges/:slug/showing': {
    params: awardOf,
    body: () => ({ isShown: true }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/me/badges/:slug/seen': {
    params: awardOf,
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/people/:id/badges': {
    params: async (world, object, caller) => ({ id: (await awardOf(world, object, caller)).id }),
    own: '    -   403 403 403 403 404 404 404 403 200 401',
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },
  'POST /api/people/:id/badges/:slug/revocation': {
    params: awardOf,
    body: () => ({ reason: 'It was agreed beforehand.' }),
    line: '   401 403 403 403 403 403 403 403 403 204 401',
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- badges to take along: one's own; what a verifier reads is for anyone ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'GET /api/.well-known/did.json': { any: '          200 200 200 200 200 200 200 200 200 200 200' },
  'GET /api/.well-known/badge-issuer.json': { any: ' 200 200 200 200 200 200 200 200 200 200 200' },
  'GET /api/.well-known/jwks.json': { any: '         200 200 200 200 200 200 200 200 200 200 200' },
  'GET /api/credential-status/:list': {
    params: statusListOf,
    any: '    200 200 200 200 200 200 200 200 200 200 200',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/me/badges/:slug/credential': {
    params: awardOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/me/badges/:slug/credential': {
    params: awardOf,
    body: () => ({ nameForm: 'initials', isShared: false }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/credentials/check': {
    body: () => ({ badge: '{}' }),
    any: '    200 200 200 200 200 200 200 200 200 200 200',
  },
  'GET /api/credentials/:id': {
    params: credentialOf,
    line: '   200 200 200 200 200 200 200 200 200 200 200',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/credentials/:id/document': {
    params: (world, object, caller) => credentialOf(world, object, caller, object === 'foreign'),
    line: '   404 404 404 404 404 404 404 404 404 404 404',
    foreign: '200 200 200 200 200 200 200 200 200 200 200',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/awards/:id/credential': {
    params: credentialOf,
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    foreign: '401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },

  // ---- attendance and sign-offs; whom a paste names and cannot reach, its answer lists ----
  //          an  ln  l2  tr  t0  mg  m2  dp  vw  ad  di
  'POST /api/requirements/:slug/attendance': {
    params: (world, object) => requirementOf(world, object, 'workshop'),
    body: () => ({ onDay: '2026-11-20', minutes: 60, people: ['nobody'] }),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/requirements/:slug/sign-offs': {
    params: (world) => requirementOf(world, 'any', 'conversations'),
    body: (world, object, caller) => ({ personId: world.personId(object, caller), onDay: '2026-11-20' }),
    own: '    -   403 403 422 422 422 422 422 403 422 401',
    line: '   401 403 403 200 404 200 404 200 403 200 401',
    foreign: '401 403 403 404 404 404 200 404 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'GET /api/requirements/:slug/waiting': {
    params: (world, object) => requirementOf(world, object, 'conversations'),
    any: '    401 403 403 200 200 200 200 200 403 200 401',
    missing: '401 403 403 404 404 404 404 404 403 404 401',
  },
  'GET /api/requirements/:slug/records': {
    params: (world, object) => requirementOf(world, object, 'workshop'),
    any: '    401 403 403 200 200 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/requirements/:slug/records/:id/revoke': {
    params: recordOf,
    body: () => ({ reason: 'Wrong list' }),
    foreign: '401 403 403 403 403 403 403 403 403 204 401',
    missing: '401 403 403 403 403 403 403 403 403 404 401',
  },

  // ---- reports: `below` names the object; managers and deputies may name the head of a line that is theirs ----
  'GET /api/reports/completion': {
    any: '    401 403 403 200 200 200 200 200 200 200 401',
    own: '    401 403 403 404 404 200 200 404 404 200 401',
    line: '   401 403 403 200 404 200 404 200 200 200 401',
    foreign: '401 403 403 404 404 404 200 404 404 200 401',
    missing: '401 403 403 404 404 404 404 404 404 404 401',
    query: (world, object, caller) => ({ by: 'track', ...below(world, object, caller) }),
  },
  'GET /api/reports/completion/trend': {
    any: '    401 403 403 200 200 200 200 200 200 200 401',
    own: '    401 403 403 404 404 200 200 404 404 200 401',
    line: '   401 403 403 200 404 200 404 200 200 200 401',
    foreign: '401 403 403 404 404 404 200 404 404 200 401',
    missing: '401 403 403 404 404 404 404 404 404 404 401',
    query: below,
  },
  'GET /api/reports/completion/people': {
    any: '    401 403 403 200 200 200 200 200 200 200 401',
    own: '    401 403 403 404 404 200 200 404 404 200 401',
    line: '   401 403 403 200 404 200 404 200 200 200 401',
    foreign: '401 403 403 404 404 404 200 404 404 200 401',
    missing: '401 403 403 404 404 404 404 404 404 404 401',
    query: below,
  },
  'GET /api/reports/completion/people.csv': {
    any: '    401 403 403 200 200 200 200 200 200 200 401',
    own: '    401 403 403 404 404 200 200 404 404 200 401',
    line: '   401 403 403 200 404 200 404 200 200 200 401',
    foreign: '401 403 403 404 404 404 200 404 404 200 401',
    missing: '401 403 403 404 404 404 404 404 404 404 401',
    query: below,
  },

  // ---- workshops: trainers of the same scope or of everybody, and admins ----
  'GET /api/workshops': { any: '        401 403 403 200 200 403 403 403 403 200 401' },
  'GET /api/workshops/options': { any: '401 403 403 200 200 403 403 403 403 200 401' },
  'POST /api/workshops': { any: '       401 403 403 400 400 403 403 403 403 400 401' },
  'GET /api/workshop-sessions': { any: '401 403 403 200 200 403 403 403 403 200 401' },
  'GET /api/workshop-plans/:slug': {
    params: () => ({ slug: 'one-hour' }),
    any: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/workshops/:id/trainers': {
    params: async (world, object) => ({ id: (await workshopOf(world, object)).id }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/workshops/:id': {
    params: async (world, object) => ({ id: (await workshopOf(world, object)).id }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'PUT /api/workshops/:id': {
    params: async (world, object) => ({ id: (await workshopOf(world, object)).id }),
    body: () => ({
      title: 'Workshop',
      minutes: 60,
      capacity: 12,
      cancelHours: 24,
      booking: 'open',
      fulfils: [],
    }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/workshops/:id/sessions': {
    params: async (world, object) => ({ id: (await workshopOf(world, object)).id }),
    body: () => ({
      onDay: '2027-11-08',
      at: '09:30',
      timeZone: 'America/Jamaica',
      minutes: 60,
      capacity: 12,
      room: 'Room 2',
    }),
    line: '   401 403 403 201 404 403 403 403 403 201 401',
    foreign: '401 403 403 404 404 403 403 403 403 201 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/workshop-sessions/:id': {
    params: async (world, object) => ({ id: (await sessionOf(world, object)).id }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'PUT /api/workshop-sessions/:id': {
    params: async (world, object) => ({ id: (await sessionOf(world, object)).id }),
    body: () => ({
      onDay: '2027-11-08',
      at: '09:30',
      timeZone: 'America/Jamaica',
      minutes: 60,
      capacity: 12,
      room: 'Room 2',
      version: 0,
    }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/workshop-sessions/:id/cancel': {
    params: async (world, object) => ({ id: (await sessionOf(world, object)).id }),
    body: () => ({ reason: 'Flooded' }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/workshop-sessions/:id/bookings': {
    params: async (world, object) => ({ id: (await sessionOf(world, object)).id }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/workshop-sessions/:id/bookings': {
    params: async (world, object) => ({ id: (await sessionOf(world, object)).id }),
    body: () => ({ people: ['nobody'] }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/workshop-sessions/:id/attendance': {
    params: async (world, object) => ({ id: (await sessionOf(world, object, 0)).id }),
    body: () => ({ present: [], absent: [], walkIns: [] }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'POST /api/workshop-sessions/:id/code': {
    params: async (world, object) => ({ id: (await sessionOf(world, object, 0)).id }),
    body: () => ({}),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/workshop-sessions/:id/feedback': {
    params: async (world, object) => ({ id: (await sessionOf(world, object)).id }),
    line: '   401 403 403 200 404 403 403 403 403 200 401',
    foreign: '401 403 403 404 404 403 403 403 403 200 401',
    missing: '401 403 403 404 404 403 403 403 403 404 401',
  },
  'GET /api/me/workshop-sessions': { any: '401 200 200 200 200 200 200 200 200 200 401' },
  'GET /api/me/calendar-feed': { any: '    401 200 200 200 200 200 200 200 200 200 401' },
  'POST /api/me/calendar-feed': { any: '   401 201 201 201 201 201 201 201 201 201 401' },
  'DELETE /api/me/calendar-feed': { any: ' 401 204 204 204 204 204 204 204 204 204 401' },
  // The address is the key; what it shows, and to whom no more, is in test/calendar-feeds.e2e-spec.ts.
  'GET /api/calendar/:token.ics': {
    params: async (world, object) => ({ token: await calendarOf(world, object) }),
    any: '    200 200 200 200 200 200 200 200 200 200 200',
    missing: '404 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/me/bookings': { any: '         401 200 200 200 200 200 200 200 200 200 401' },
  'POST /api/me/bookings': {
    body: async (world, object) => ({ sessionId: await freeSession(world, object) }),
    any: '    401 201 201 201 201 201 201 201 201 201 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/bookings/:id/cancel': {
    params: async (world, object, caller) => ({ id: (await bookingOf(world, object, caller)).id }),
    own: '    -   204 204 204 204 204 204 204 204 204 401',
    line: '   401 404 404 404 404 204 404 204 404 204 401',
    foreign: '401 404 404 404 404 404 204 404 404 204 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'POST /api/bookings/:id/move': {
    params: async (world, object, caller) => ({ id: (await bookingOf(world, object, caller)).id }),
    body: () => ({}),
    any: '    401 400 400 400 400 400 400 400 400 400 401',
  },
  'POST /api/me/attendance': { any: '401 400 400 400 400 400 400 400 400 400 401' },
  'GET /api/me/bookings/:id/feedback': {
    params: async (world, object, caller) => ({ id: (await bookingOf(world, object, caller)).id }),
    own: '    -   200 200 200 200 200 200 200 200 200 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'PUT /api/me/bookings/:id/feedback': {
    params: async (world, object, caller) => ({ id: (await bookingOf(world, object, caller)).id }),
    body: () => ({ rating: 4 }),
    own: '    -   422 422 422 422 422 422 422 422 422 401',
    line: '   401 404 404 404 404 404 404 404 404 404 401',
    missing: '401 404 404 404 404 404 404 404 404 404 401',
  },
  'GET /api/team/bookings': { any: '401 403 403 403 403 200 200 200 403 200 401' },
  'GET /api/team/people/:id/workshop-sessions': {
    params: async (world, object) => ({ id: await memberOf(world, object) }),
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },
  'POST /api/team/people/:id/bookings': {
    params: async (world, object) => ({ id: await memberOf(world, object) }),
    body: async (world) => ({ sessionId: await freeSession(world, 'any') }),
    line: '   401 403 403 403 403 201 404 201 403 201 401',
    foreign: '401 403 403 403 403 404 201 404 403 201 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },

  // ---- team: `of` names the head of a line: one's own, one that somebody stands in for, or somebody in it ----
  'POST /api/team/nudges/preview': {
    own: '    -   403 403 403 403 200 200 404 403 200 401',
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
    body: (world, object, caller) => ({ of: world.personId(object, caller), state: 'open' }),
  },
  'POST /api/team/nudges': {
    own: '    -   403 403 403 403 422 422 404 403 422 401',
    line: '   401 403 403 403 403 422 404 422 403 422 401',
    foreign: '401 403 403 403 403 404 422 404 403 422 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
    body: (world, object, caller) => ({
      of: world.personId(object, caller),
      track: 'nothing',
      state: 'open',
    }),
  },
  'GET /api/team': {
    own: '    -   403 403 403 403 200 200 404 403 200 401',
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
    query: (world, object, caller) => ({ of: world.personId(object, caller) }),
  },
  'GET /api/team/people': {
    own: '    -   403 403 403 403 200 200 404 403 200 401',
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
    query: (world, object, caller) => ({ of: world.personId(object, caller) }),
  },
  'GET /api/team/trend': {
    own: '    -   403 403 403 403 200 200 404 403 200 401',
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
    query: (world, object, caller) => ({ of: world.personId(object, caller) }),
  },
  'GET /api/team/people/:id': {
    params: (world, object, caller) => ({ id: world.personId(object, caller) }),
    own: '    -   403 403 403 403 404 404 404 403 200 401',
    line: '   401 403 403 403 403 200 404 200 403 200 401',
    foreign: '401 403 403 403 403 404 200 404 403 200 401',
    missing: '401 403 403 403 403 404 404 404 403 404 401',
  },
};
