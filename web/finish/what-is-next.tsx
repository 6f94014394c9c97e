import { Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type MyEnrolmentDetail, myEnrolmentQuery, myEnrolmentsQuery } from '../learning/queries.js';
import { stepsOf, type TrackStep } from '../lessons/track-steps.js';
import { ButtonLink } from '../ui/links.js';
import type { Achievement } from './achievement.js';
import classes from './finish-page.module.css';
import { text } from './messages.js';

/** The next lesson, of this track or another one; what somebody else has to record; or nothing, said kindly. */
export function WhatIsNext({
  enrolment,
  achievement,
}: {
  enrolment: MyEnrolmentDetail;
  achievement: Achievement;
}) {
  const enrolments = useSuspenseQuery(myEnrolmentsQuery).data;
  const other = enrolments.find(({ id, next }) => id !== enrolment.id && next?.kind === 'lesson');
  const isHere = achievement.done === 'open';
  const goOnId = isHere ? enrolment.id : other?.id;
  const goOn = useQuery({ ...myEnrolmentQuery(goOnId ?? ''), enabled: goOnId !== undefined }).data;
  const step = goOn && firstOpen(goOn);
  const isWaiting = achievement.waiting.length > 0;
  return (
    <section aria-labelledby="next" className={classes.next}>
      <Title order={2} id="next">
        {text('next')}
      </Title>
      {isWaiting && (
        <ul>
          {achievement.waiting.map(({ slug, kind, title }) => (
            <li key={slug}>{text(kind === 'attendance' ? 'attendance' : 'signOff', { title })}</li>
          ))}
        </ul>
      )}
      {!step && goOnId === undefined && !isWaiting && <Text>{text('nothingOpen')}</Text>}
      <div className={classes.ways}>
        {goOn && step && (
          <ButtonLink
            to="/learning/$enrolmentId/lessons/$lessonId"
            params={{ enrolmentId: goOn.id, lessonId: step.id }}
            size="md"
          >
            {isHere
              ? text('goOn', { title: step.title })
              : text('nextTrack', { track: goOn.track.title, title: step.title })}
          </ButtonLink>
        )}
        <ButtonLink to="/" variant={step ? 'default' : 'filled'} size="md">
          {text('home')}
        </ButtonLink>
      </div>
    </section>
  );
}

const firstOpen = ({ requirements }: MyEnrolmentDetail): TrackStep | undefined =>
  stepsOf(requirements).find(({ isDone, opensOn }) => !isDone && opensOn === null);
