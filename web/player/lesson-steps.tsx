import { ArrowLeft, ArrowRight } from 'lucide-react';
import { LessonLink, type Surroundings } from './lesson-link.js';
import classes from './lesson-screen.module.css';
import { text } from './messages.js';
import type { Whereabouts } from '../lessons/track-steps.js';

/** The lessons before and after this one. */
export function LessonSteps({ track, at }: { track: Surroundings; at: Whereabouts }) {
  const { previous, next } = at;
  return (
    <nav className={classes.steps} aria-label={text('steps')}>
      {previous && (
        <LessonLink track={track} lesson={previous} className={classes.step}>
          <ArrowLeft size={20} aria-hidden />
          <span>
            <span className={classes.word}>{text('previous')}</span>
            {previous.title}
          </span>
        </LessonLink>
      )}
      {next && (
        <LessonLink track={track} lesson={next} className={classes.step} isNext>
          <span>
            <span className={classes.word}>{text('next')}</span>
            {next.title}
          </span>
          <ArrowRight size={20} aria-hidden />
        </LessonLink>
      )}
    </nav>
  );
}
