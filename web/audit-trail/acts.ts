import { act, fact } from './act-messages.js';
import { text } from './messages.js';

/** The acts by what they are about, in the order in which they are offered. */
export const ACTS = {
  people: [
    'people-imports.people-applied',
    'people-imports.absences-applied',
    'people-imports.undone',
    'held-rows.decided',
    'people.merged',
    'duplicates.dismissed',
    'duplicates.dismissal-undone',
    'moves.made',
    'moves.cancelled',
    'moves.took-effect',
    'moves.refused',
    'absences.set',
    'absences.ended',
    'absences.removed',
    'privacy.exported',
    'privacy.erased',
  ],
  access: [
    'grants.granted',
    'grants.revoked',
    'deputies.named',
    'deputies.ended',
    'accounts.disabled',
    'accounts.enabled',
    'accounts.link-issued',
    'activation.code-issued',
    'accounts.password-set',
    'accounts.password-changed',
    'profile.changed',
    'mail.chosen',
  ],
  programme: [
    'assignments.made',
    'assignments.edited',
    'assignments.ended',
    'assignments.paused',
    'assignments.resumed',
    'assignments.taken-back',
    'assignments.run-undone',
    'assignments.go-live-set',
    'work-calendar.holidays-added',
    'work-calendar.holiday-removed',
    'work-calendar.week-set',
    'programme.wave-planned',
    'programme.wave-cancelled',
    'audiences.customer-facing-changed',
    'audiences.made',
    'audiences.changed',
    'audiences.retired',
    'assignments.managers-may-decide-set',
    'tips.calendar-changed',
    'enrolments.waived',
    'enrolments.waiver-taken-back',
    'enrolments.waiver-ended',
    'enrolments.extended',
    'enrolments.extension-taken-back',
    'enrolments.withdrawn',
    'enrolments.reopened',
    'requirements.attended',
    'requirements.signed-off',
    'requirements.revoked',
    'attempts.unlocked',
    'lesson-reports.answered',
    'courses.published',
    'courses.draft-begun',
    'courses.draft-discarded',
    'courses.written',
    'courses.conflict-settled',
    'outbox.tested',
    'outbox.sent-again',
  ],
} as const;

type Act = (typeof ACTS)[keyof typeof ACTS][number];
const KNOWN: readonly Act[] = Object.values(ACTS).flat();

/** An act in words; one that is not known here by its code. */
export function actInWords(action: string): string {
  const known = KNOWN.find((one) => one === action);
  return known ? act(known) : action;
}

const FIELDS = [
  'role',
  'scope',
  'scopeOf',
  'from',
  'until',
  'to',
  'reason',
  'note',
  'fileName',
  'source',
  'slug',
  'kept',
  'onDay',
  'minutes',
  'kind',
  'name',
  'track',
  'course',
  'lesson',
  'attempts',
  'decision',
  'employeeNumber',
  'language',
  'timeZone',
  'department',
  'title',
  'manager',
  'workerType',
  'moved',
  'planned',
  'removed',
  'restored',
  'before',
  'goLiveOn',
  'dueOn',
  'managersMayDecide',
  'startsOn',
  'departments',
  'titles',
  'retired',
  'returned',
  'keptNumber',
  'mergedNumber',
] as const;

/** What is known of an act besides, in one line: "role: trainer". */
export function factInWords({ field, text: value }: { field: string; text: string | null }): string {
  const known = FIELDS.find((one) => one === field);
  return text('fact', { field: known ? fact(known) : field, value: value ?? text('erased') });
}
