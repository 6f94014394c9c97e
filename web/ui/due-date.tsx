import { CalendarDays, CircleAlert } from 'lucide-react';
import classes from './due-date.module.css';
import { dueWords } from './due-words.js';

interface Props {
  /** `YYYY-MM-DD`, null where there is none. */
  day: string | null;
  /** Whether it counts as late; a day that has passed need not be, when somebody is on leave. */
  isLate?: boolean;
}

/** When something is due, in words: "Due Friday, 4 December". */
export function DueDate({ day, isLate = false }: Props) {
  const Icon = isLate ? CircleAlert : CalendarDays;
  return (
    <span className={classes.due} data-late={isLate}>
      <Icon size={18} aria-hidden />
      {dueWords(day, isLate)}
    </span>
  );
}
