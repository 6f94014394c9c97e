import { Link } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import classes from './lesson-screen.module.css';
import { text } from './messages.js';
import type { Whereabouts } from '../lessons/track-steps.js';

/** The lessons before and after this one. */
export function LessonSteps({ enrolmentId, at }: { enrolmentId: string; at: Whereabouts }) {
  const { previous, next } = at;
  return (
    <nav className={classes.steps} aria-label={text('steps')}>
      {previous && (
        <Link
          to="/learning/$enrolmentId/lessons/$lessonId"
          params={{ enrolmentId, lessonId: previous.id }}
          className={classes.step}
        >
          <ArrowLeft size={20} aria-hidden />
          <span>
            <span className={classes.word}>{text('previous')}</span>
            {previous.title}
          </span>
        </Link>
      )}
      {next && (
        <Link
          to="/learning/$enrolmentId/lessons/$lessonId"
          params={{ enrolmentId, lessonId: next.id }}
          className={classes.step}
          data-next
        >
          <span>
            <span className={classes.word}>{text('next')}</span>
            {next.title}
          </span>
          <ArrowRight size={20} aria-hidden />
        </Link>
      )}
    </nav>
  );
}
