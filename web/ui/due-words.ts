import { dayInWords, dayOf, daysBetween } from '../text/dates.js';
import { text } from './messages.js';

/** When something is due, as a sentence begins: "Due tomorrow, Friday 4 December". */
export function dueWords(day: string | null, isLate: boolean, now = new Date()): string {
  if (day === null) return text('noDueDate');
  const inWords = dayInWords(day, now);
  const daysLeft = daysBetween(dayOf(now), day);
  if (isLate && daysLeft < 0) return text('overdue', { count: -daysLeft, day: inWords });
  if (daysLeft === 0) return text('dueToday');
  return daysLeft === 1 ? text('dueTomorrow', { day: inWords }) : text('due', { day: inWords });
}
