import { dayInWords } from '../text/dates.js';
import type { Assignment } from './assignments-data.js';
import { text } from './messages.js';

const KEYS = new Map([
  ['hire', 'dueAfterHire' as const],
  ['first-day-or-enrolment', 'dueAfterFirstDay' as const],
  ['wave-or-enrolment', 'dueAfterWave' as const],
]);

/** When an assignment is due, as a phrase. */
export function dueRuleWords({ days: count = 0, after, on }: Assignment['due']): string {
  if (on !== undefined) return text('dueOn', { day: dayInWords(on) });
  return text(KEYS.get(after ?? '') ?? 'dueAfterEnrolment', { count });
}
