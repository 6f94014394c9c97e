import { CircleCheck, CircleDashed, CircleDot } from 'lucide-react';
import { minutesInWords } from '../text/dates.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import type { LessonState } from './queries.js';

const ICONS = { open: CircleDashed, started: CircleDot, done: CircleCheck };

/** A lesson of a course, and whether it is done. */
export function LessonLine({ lesson }: { lesson: LessonState }) {
  const { title, kind, minutes, status } = lesson;
  const Icon = ICONS[status];
  return (
    <li className={classes.lesson}>
      <Icon size={20} className={status === 'done' ? classes.doneIcon : classes.openIcon} aria-hidden />
      <span className={classes.lessonWords}>
        <span>{title}</span>
        <small>
          {text('lessonFacts', {
            kind: text(`lessonKind:${kind}`),
            minutes: minutesInWords(minutes),
            state: text(`lesson:${status}`),
          })}
        </small>
      </span>
    </li>
  );
}
