import { dayInWords } from '../text/dates.js';
import type { View } from '../api/client.js';
import { text } from './messages.js';

/** When work is due, as the API says it and is asked. */
export type DueRule = View<'DueDto'> & { trackTitle?: string };

/** The units in which a due rule counts. */
export const DUE_UNITS = ['days', 'workingDays', 'weeks', 'months'] as const;
export type DueUnit = (typeof DUE_UNITS)[number];

const ANCHORS = new Map([
  ['enrolment', 'anchorEnrolment' as const],
  ['hire', 'anchorHire' as const],
  ['first-day-or-enrolment', 'anchorFirstDay' as const],
  ['wave-or-enrolment', 'anchorWave' as const],
  ['first-day-in-department', 'anchorDepartment' as const],
  ['first-day-in-role', 'anchorRole' as const],
]);

function anchorWords({ after, before, day, track, trackTitle }: DueRule): string {
  const anchor = after ?? before ?? '';
  if (anchor === 'completion') return text('anchorCompletion', { track: trackTitle ?? track ?? '' });
  if (anchor === 'day') return dayInWords(day ?? '');
  return text(ANCHORS.get(anchor) ?? 'anchorEnrolment');
}

/** When an assignment is due, as a phrase: "2 weeks after the hire date". */
export function dueRuleWords(due: DueRule): string {
  const rule = due.on === undefined ? countedWords(due) : text('dueOn', { day: dayInWords(due.on) });
  return due.graceDays ? text('dueWithGrace', { rule, count: due.graceDays }) : rule;
}

function countedWords(due: DueRule): string {
  const unit = DUE_UNITS.find((one) => due[one] !== undefined) ?? 'days';
  const time = text(`time-${unit}`, { count: due[unit] ?? 0 });
  return text(due.before === undefined ? 'dueAfter' : 'dueBefore', { time, anchor: anchorWords(due) });
}
