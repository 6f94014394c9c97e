import { CircleCheck, CircleDashed, CircleDot } from 'lucide-react';
import { KIND_WORDS } from '../player/kind-words.js';
import { lessonIdOf } from '../player/lesson-address.js';
import { minutesInWords } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import type { LessonState } from './queries.js';

const ICONS = { open: CircleDashed, started: CircleDot, done: CircleCheck };

interface Props {
  enrolmentId: string;
  course: string;
  lesson: LessonState;
  /** Whether its course is; nothing leads to it before. */
  isOpen: boolean;
}

/** A lesson of a course, the way to it, and whether it is done. */
export function LessonLine({ enrolmentId, course, lesson, isOpen }: Props) {
  const { slug, title, kind, minutes, status } = lesson;
  const Icon = ICONS[status];
  return (
    <li className={classes.lesson}>
      <Icon size={20} className={status === 'done' ? classes.doneIcon : classes.openIcon} aria-hidden />
      <span className={classes.lessonWords}>
        {isOpen ? (
          <TextLink
            to="/learning/$enrolmentId/lessons/$lessonId"
            params={{ enrolmentId, lessonId: lessonIdOf({ course, lesson: slug }) }}
          >
            {title}
          </TextLink>
        ) : (
          title
        )}
        <small>
          {text('lessonFacts', {
            kind: KIND_WORDS[kind],
            minutes: minutesInWords(minutes),
            state: text(`lesson:${status}`),
          })}
        </small>
      </span>
    </li>
  );
}
