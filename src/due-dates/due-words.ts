import { assertNever } from '../common/assert-never.js';
import { addDays } from '../common/days.js';
import { counted, dayInWords, weekdayInWords } from './day-words.js';
import type { DueAnchor, DueStep } from './due-date.js';

const ANCHORS: Record<DueAnchor, string> = {
  enrolment: 'the day of enrolment, or the first day of work where that is later',
  hire: 'the hire date',
  'first-day-or-enrolment': 'the later of the first day and the day of enrolment',
  'wave-or-enrolment': 'the later of the day of the wave and the day of enrolment',
};

/** A step on the way to a due day, as a sentence. */
export function dueStepInWords(step: DueStep): string {
  const day = weekdayInWords(step.day);
  switch (step.kind) {
    case 'day':
      return `Due on ${day}, the same for everybody`;
    case 'anchor':
      return `Counted from ${ANCHORS[step.anchor]}: ${day}`;
    case 'days':
      return `${counted(step.days, 'day')} later: ${day}`;
    case 'start':
      return `Not before the work may begin: ${day}`;
    case 'absence': {
      const [from, to] = [dayInWords(step.fromOn), dayInWords(addDays(step.toOn, -1))];
      const away = from === to ? `on ${from}` : `from ${from} to ${to}`;
      return `Away ${away}, while the clock stands still; seven days at least are left on return: ${day}`;
    }
    case 'working-day':
      return `Not on a weekend: ${day}`;
    case 'extension':
      return `More time was given on ${dayInWords(step.on)}: not due before ${day}`;
    default:
      return assertNever(step);
  }
}
