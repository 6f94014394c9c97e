import { Text } from '@mantine/core';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { dayInWordsOf } from '../text/dates.js';
import { ButtonLink } from '../ui/links.js';
import classes from './lesson-screen.module.css';
import type { LessonProps } from './lesson-screen.js';
import { text } from './messages.js';

/**
 * Once the lesson is done: says so, and leads on. When it was done just now by a button that is gone, the focus comes here;
 * where a result is to be read first, it stays there.
 */
export function LessonDone({ enrolment, lesson, at }: LessonProps) {
  const [wasDone] = useState(lesson.status === 'done');
  const wayOn = useRef<HTMLAnchorElement>(null);
  const isDone = lesson.status === 'done';
  useEffect(() => {
    if (isDone && !wasDone && document.activeElement === document.body) wayOn.current?.focus();
  }, [isDone, wasDone]);
  const enrolmentId = enrolment.id;
  return (
    <div role="status">
      {isDone && (
        <div className={classes.done}>
          <CircleCheck size={28} aria-hidden />
          <div className={classes.words}>
            <Text fw={650}>{lesson.doneAt && wasDone ? since(lesson.doneAt) : text('done')}</Text>
            <Text size="sm">
              {at.goOnWith ? text('doneOf', { done: at.doneCount, count: at.total }) : text('allDone')}
            </Text>
          </div>
          {at.goOnWith && (
            <ButtonLink
              to="/learning/$enrolmentId/lessons/$lessonId"
              params={{ enrolmentId, lessonId: at.goOnWith.id }}
              ref={wayOn}
              rightSection={<ArrowRight size={18} aria-hidden />}
            >
              {text('goOn', { title: at.goOnWith.title })}
            </ButtonLink>
          )}
          {!at.goOnWith && (
            <ButtonLink
              to="/learning/$enrolmentId/finish"
              params={{ enrolmentId }}
              ref={wayOn}
              rightSection={<ArrowRight size={18} aria-hidden />}
            >
              {text('finish')}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}

const since = (doneAt: string) => text('doneSince', { day: dayInWordsOf(doneAt) });
