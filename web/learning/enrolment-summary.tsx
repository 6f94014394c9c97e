import { Group, Text } from '@mantine/core';
import { dayInWords } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { Due } from './due.js';
import { whenWords } from './learning-card.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import type { MyEnrolmentDetail } from './queries.js';
import { StartButton } from './start-button.js';
import { StateBadge } from './state-badge.js';
import { TrackProgress } from './track-progress.js';

/** How a track stands, by when, how far, and the way on. */
export function EnrolmentSummary({ enrolment }: { enrolment: MyEnrolmentDetail }) {
  const isActive = enrolment.status === 'active';
  return (
    <section className={classes.next} data-late={enrolment.isOverdue} aria-label={text('summary')}>
      <Group gap="md">
        <StateBadge enrolment={enrolment} />
        {!isActive && <span>{whenWords(enrolment)}</span>}
        {enrolment.status === 'completed' && enrolment.creditedOn === null && (
          <TextLink to="/learning/$enrolmentId/finish" params={{ enrolmentId: enrolment.id }}>
            {text('achieved')}
          </TextLink>
        )}
        {isActive && !enrolment.isOnLeave && <Due enrolment={enrolment} />}
      </Group>
      {enrolment.isOnLeave && <Text maw="44rem">{text('onLeaveWhy')}</Text>}
      {isActive && <TrackProgress enrolment={enrolment} />}
      {isActive && enrolment.next?.kind === 'lesson' && (
        <Group>
          <StartButton enrolment={enrolment} />
          <Text>{text('nextIs', { title: enrolment.next.title })}</Text>
        </Group>
      )}
      {isActive && enrolment.next?.opensOn && (
        <Text>
          {text('nextIsLater', { title: enrolment.next.title, day: dayInWords(enrolment.next.opensOn) })}
        </Text>
      )}
    </section>
  );
}
