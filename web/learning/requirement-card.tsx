import { Text, Title } from '@mantine/core';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { dayInWords, dayOf, minutesInWords } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import classes from './learning.module.css';
import { LessonLine } from './lesson-line.js';
import { text } from './messages.js';
import { PartDays } from './part-days.js';
import type { MyEnrolmentDetail, Requirement } from './queries.js';

interface Props {
  enrolment: MyEnrolmentDetail;
  requirement: Requirement;
}

/** What a track asks: a course with its lessons, or something that others record. */
export function RequirementCard({ enrolment, requirement }: Props) {
  const { slug, kind, title, minutes, isDone, isOpen, lessons, guide } = requirement;
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <li className={classes.card}>
      <div>
        <Title order={3} className={classes.requirement}>
          <Icon size={22} className={isDone ? classes.doneIcon : classes.openIcon} aria-hidden />
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {text('requirementFacts', {
            kind: text(`kind:${kind}`),
            minutes: minutesInWords(minutes),
            state: stateWords(requirement),
          })}
        </Text>
      </div>
      {!enrolment.isOnLeave && <PartDays part={requirement} wholeDueOn={enrolment.dueOn} />}
      {!isDone && isOpen && kind !== 'course' && (
        <Text>{text(kind === 'sign-off' ? 'signOffWaits' : 'attendanceWaits')}</Text>
      )}
      {!isDone && isOpen && kind === 'attendance' && (
        <TextLink to="/workshops">{text('chooseSession')}</TextLink>
      )}
      {guide && (
        <div>
          <Text size="sm" fw={600}>
            {text('guide')}
          </Text>
          <Text size="sm" maw="44rem">
            {guide}
          </Text>
        </div>
      )}
      {lessons.length > 0 && (
        <ol className={classes.lessons}>
          {lessons.map((lesson) => (
            <LessonLine
              key={lesson.slug}
              enrolmentId={enrolment.id}
              course={slug}
              lesson={lesson}
              isOpen={isOpen}
            />
          ))}
        </ol>
      )}
    </li>
  );
}

function stateWords({ kind, isDone, completedAt, onDay, lessons }: Requirement): string {
  const day = onDay ?? (completedAt === null ? null : dayOf(new Date(completedAt)));
  if (isDone) return day ? text('requirementDoneOn', { day: dayInWords(day) }) : text('requirementDone');
  if (kind !== 'course') return text('requirementOpen');
  const done = lessons.filter(({ status }) => status === 'done').length;
  return text('lessonsDone', { done, count: lessons.length });
}
