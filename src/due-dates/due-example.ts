import { addDays, type Day, FOREVER, weekdayOf } from '../common/days.js';
import { enrolmentDates } from './due-date.js';
import type { DueRule } from './due-rule.js';
import type { WorkCalendar } from './working-days.js';

/** A first day of work, and when a rule lets work be due for whoever starts then; null where the rule counts from what has not been. */
export interface DueExample {
  startsOn: Day;
  dueOn: Day | null;
}

const DAYS_A_WEEK = 7;
const MONDAY = 1;

/** What a rule means for somebody new who starts on the Monday after `today` (and completes on that day whatever it counts from). */
export function dueExample(rule: DueRule, today: Day, calendar: WorkCalendar): DueExample {
  const startsOn = addDays(today, DAYS_A_WEEK + MONDAY - weekdayOf(today));
  const completed =
    rule.kind !== 'on' && rule.anchor === 'completion' ? [{ track: rule.track, on: startsOn }] : [];
  const newcomer = {
    zone: 'UTC',
    hiredOn: startsOn,
    firstDay: startsOn,
    absences: [],
    hasDoubleTime: false,
    placements: [{ fromOn: startsOn, toOn: FOREVER, departmentId: 1, title: 'Any' }],
    completions: completed,
    calendar,
  };
  const { dueOn } = enrolmentDates(rule, newcomer, { enrolledOn: startsOn, waveOn: null });
  return { startsOn, dueOn };
}
