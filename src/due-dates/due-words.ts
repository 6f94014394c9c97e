import { assertNever } from '../common/assert-never.js';
import { addDays, type Day } from '../common/days.js';
import { counted, dayInWords, weekdayInWords } from '../common/day-words.js';
import { type DueStep, FAIR_DAYS } from './due-date.js';
import { amountOf, type CountedRule, type DueAnchor, type DueRule, type OffsetUnit } from './due-rule.js';

const UNITS: Record<OffsetUnit, string> = {
  days: 'day',
  workingDays: 'working day',
  weeks: 'week',
  months: 'month',
};

const COUNTED_FROM: Record<Exclude<DueAnchor, 'completion'>, string> = {
  enrolment: 'the day of enrolment, or the first day of work where that is later',
  hire: 'the hire date',
  'first-day-or-enrolment': 'the later of the first day and the day of enrolment',
  'wave-or-enrolment': 'the later of the day of the wave and the day of enrolment',
  'first-day-in-department': 'the first day in the department',
  'first-day-in-role': 'the first day in the role',
  day: 'the same day for everybody',
};

/** A step on the way to a due day, as a sentence. */
export function dueStepInWords(step: DueStep): string {
  const day = weekdayInWords(step.day);
  switch (step.kind) {
    case 'day':
      return `Due on ${day}, the same for everybody`;
    case 'anchor': {
      const from =
        step.anchor === 'completion'
          ? `the completion of “${step.trackTitle ?? ''}”`
          : COUNTED_FROM[step.anchor];
      return `Counted from ${from}: ${day}`;
    }
    case 'offset': {
      const time = `${counted(step.count, UNITS[step.unit])} ${step.isBefore ? 'earlier' : 'later'}`;
      return step.isDoubled ? `${time}, twice the time below half-time: ${day}` : `${time}: ${day}`;
    }
    case 'grace':
      return `With ${counted(step.days, 'day')} of grace: ${day}`;
    case 'start':
      return `At least ${counted(FAIR_DAYS, 'day')} from the start, since it was given later than the rule counts: ${day}`;
    case 'absence':
      return `Away ${spanInWords(step.fromOn, addDays(step.toOn, -1))}, while the clock stands still; seven days at least are left on return: ${day}`;
    case 'working-day':
      return `Not on ${step.holidays.length > 0 ? `a day off (${step.holidays.join(', ')})` : 'a weekend'}: ${day}`;
    case 'extension':
      return `More time was given on ${dayInWords(step.on)}: not due before ${day}`;
    default:
      return assertNever(step);
  }
}

function spanInWords(fromOn: Day, lastOn: Day): string {
  const [from, to] = [dayInWords(fromOn), dayInWords(lastOn)];
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}

function anchorInWords(rule: CountedRule): string {
  switch (rule.anchor) {
    case 'enrolment':
      return 'the day of enrolment';
    case 'hire':
      return 'the hire date';
    case 'first-day-or-enrolment':
      return 'the later of the first day and the day of enrolment';
    case 'wave-or-enrolment':
      return 'the later of that day and the day of enrolment';
    case 'first-day-in-department':
      return 'the first day in the department';
    case 'first-day-in-role':
      return 'the first day in the role';
    case 'completion':
      return `the completion of “${rule.trackTitle}”`;
    case 'day':
      return dayInWords(rule.day);
    default:
      return assertNever(rule);
  }
}

/** When a rule lets work be due, as a phrase: `due 2 weeks after the hire date`. */
export function dueRuleInWords(rule: DueRule): string {
  const grace = rule.graceDays ? `, with ${counted(rule.graceDays, 'day')} of grace` : '';
  if (rule.kind === 'on') return `due on ${dayInWords(rule.day)}${grace}`;
  const { unit, count } = amountOf(rule);
  return `due ${counted(count, UNITS[unit])} ${rule.kind} ${anchorInWords(rule)}${grace}`;
}
