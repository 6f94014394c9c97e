import { Title, VisuallyHidden } from '@mantine/core';
import { CalendarClock, Circle, CircleCheck, CircleDot } from 'lucide-react';
import { dayInWords, minutesInWords } from '../text/dates.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { KIND_WORDS } from './kind-words.js';
import { LessonLink, type Surroundings } from './lesson-link.js';
import classes from './lesson-outline.module.css';
import { text } from './messages.js';
import type { TrackStep } from '../lessons/track-steps.js';

interface Props {
  track: Surroundings;
  steps: TrackStep[];
  current: TrackStep | null;
}

/** Every lesson of the track, or of the course in a preview: what is done, what is open, and where the reader is. */
export function LessonOutline({ track, steps, current }: Props) {
  const done = steps.filter(({ isDone }) => isDone).length;
  const inWords = text('doneOf', { done, count: steps.length });
  return (
    <nav className={classes.outline} aria-labelledby="lessons">
      <Title order={2} size="h3" id="lessons">
        {text('lessons')}
      </Title>
      <p className={classes.done}>{inWords}</p>
      <ProgressBar share={done / steps.length} label={text('lessons')} />
      <ol className={classes.list}>
        {steps.map((step) => (
          <li key={step.id}>
            {step.opensOn === null ? (
              <LessonLink track={track} lesson={step} className={classes.step}>
                <StepIcon isDone={step.isDone} isHere={step === current} />
                <StepWords step={step} />
              </LessonLink>
            ) : (
              <span className={classes.step}>
                <CalendarClock size={20} aria-hidden />
                <StepWords step={step} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepWords({ step: { title, isDone, kind, minutes, opensOn } }: { step: TrackStep }) {
  return (
    <span>
      {title}
      {isDone && <VisuallyHidden>, {text('isDone')}</VisuallyHidden>}
      <span className={classes.kind}>
        {opensOn === null
          ? `${KIND_WORDS[kind]}, ${minutesInWords(minutes)}`
          : text('opensOn', { day: dayInWords(opensOn) })}
      </span>
    </span>
  );
}

function StepIcon({ isDone, isHere }: { isDone: boolean; isHere: boolean }) {
  if (isDone) return <CircleCheck size={20} aria-hidden className={classes.isDone} />;
  return isHere ? <CircleDot size={20} aria-hidden /> : <Circle size={20} aria-hidden />;
}
