import { Text } from '@mantine/core';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { Lesson } from '../lessons/lesson-data.js';
import type { TrackStep } from '../lessons/track-steps.js';
import { dayInWordsOf } from '../text/dates.js';
import { ButtonLink } from '../ui/links.js';
import classes from './lesson-screen.module.css';
import type { LessonProps } from './lesson-screen.js';
import { text } from './messages.js';

/**
 * Once the lesson is done: says so, and leads on. When it was done just now by a button that is gone, the focus comes here;
 * where a result is to be read first, it stays there.
 */
export function LessonDone({ track, lesson, at }: LessonProps) {
  const [wasDone] = useState(lesson.status === 'done');
  const wayOn = useRef<HTMLAnchorElement>(null);
  const isDone = lesson.status === 'done';
  useEffect(() => {
    if (isDone && !wasDone && document.activeElement === document.body) wayOn.current?.focus();
  }, [isDone, wasDone]);
  return (
    <div role="status">
      {isDone && (
        <div className={classes.done}>
          <CircleCheck size={28} aria-hidden />
          <div className={classes.words}>
            <Text fw={650}>{doneWords(lesson, wasDone)}</Text>
            <Text size="sm">
              {at.goOnWith ? text('doneOf', { done: at.doneCount, count: at.total }) : text('allDone')}
            </Text>
          </div>
          <WayOn track={track} goOnWith={at.goOnWith} course={lesson.course} ref={wayOn} />
        </div>
      )}
    </div>
  );
}

function doneWords({ doneAt, isPreview }: Lesson, wasDone: boolean): string {
  if (isPreview) return text('donePreview');
  return doneAt && wasDone ? text('doneSince', { day: dayInWordsOf(doneAt) }) : text('done');
}

interface WayOnProps extends Pick<LessonProps, 'track'> {
  goOnWith: TrackStep | null;
  course: string;
  ref: Ref<HTMLAnchorElement>;
}

/** To the next open lesson, or else to the end. */
function WayOn({ track: { enrolmentId }, goOnWith, course, ref }: WayOnProps) {
  const props = { ref, rightSection: <ArrowRight size={18} aria-hidden /> };
  if (enrolmentId === null)
    return goOnWith ? (
      <ButtonLink
        to="/courses/$slug/preview/$lesson"
        params={{ slug: course, lesson: goOnWith.lesson }}
        search={true}
        {...props}
      >
        {text('goOn', { title: goOnWith.title })}
      </ButtonLink>
    ) : (
      <ButtonLink to="/courses/$slug" params={{ slug: course }} {...props}>
        {text('toCourse')}
      </ButtonLink>
    );
  return goOnWith ? (
    <ButtonLink
      to="/learning/$enrolmentId/lessons/$lessonId"
      params={{ enrolmentId, lessonId: goOnWith.id }}
      {...props}
    >
      {text('goOn', { title: goOnWith.title })}
    </ButtonLink>
  ) : (
    <ButtonLink to="/learning/$enrolmentId/finish" params={{ enrolmentId }} {...props}>
      {text('finish')}
    </ButtonLink>
  );
}
