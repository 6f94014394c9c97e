import { Group, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { ExplanationPanel } from '../explanations/explanation-panel.js';
import { dayInWords, minutesInWords } from '../text/dates.js';
import { ButtonLink } from '../ui/links.js';
import { Due } from './due.js';
import classes from './learning.module.css';
import { stateOf } from './learning-list.js';
import { text } from './messages.js';
import { NearestPart } from './part-days.js';
import type { MyEnrolment } from './queries.js';
import { StartButton } from './start-button.js';
import { StateBadge } from './state-badge.js';
import { TrackProgress } from './track-progress.js';

/** The answer in one glance: what to do next, by when, why; with the one button that does it. */
export function NextStep({ enrolment }: { enrolment: MyEnrolment }) {
  const titleId = useId();
  const { track, next, why } = enrolment;
  const state = stateOf(enrolment);
  return (
    <section className={classes.next} data-late={enrolment.isOverdue} aria-labelledby={titleId}>
      <p className={classes.eyebrow}>
        {eyebrow(enrolment)}
        {(state === 'overdue' || state === 'on-leave') && <StateBadge enrolment={enrolment} />}
      </p>
      <div>
        <Title order={2} id={titleId}>
          {next?.title ?? track.title}
        </Title>
        {next && (
          <Text c="dimmed">
            {text('partOf', { track: track.title, minutes: minutesInWords(next.minutes) })}
          </Text>
        )}
      </div>
      {!enrolment.isOnLeave && <Due enrolment={enrolment} />}
      {next?.kind !== 'opening' && <NearestPart enrolment={enrolment} />}
      {hint(enrolment) && <Text maw="44rem">{hint(enrolment)}</Text>}
      <TrackProgress enrolment={enrolment} />
      {why.length > 0 && (
        <div>
          <Text size="sm" c="dimmed" component="h3" fw={600}>
            {text('why')}
          </Text>
          <ul className={classes.why}>
            {why.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <ExplanationPanel enrolmentId={enrolment.id} />
        </div>
      )}
      <Group>
        <StartButton enrolment={enrolment} />
        <ButtonLink to="/learning/$enrolmentId" params={{ enrolmentId: enrolment.id }} variant="default">
          {text('look')}
        </ButtonLink>
      </Group>
    </section>
  );
}

function eyebrow({ isOnLeave, next }: MyEnrolment): string {
  if (isOnLeave) return text('nextOnLeave');
  if (next?.kind === 'opening') return text('nextOpening');
  return text(next === null || next.kind === 'lesson' ? 'next' : 'nextWaiting');
}

function hint({ isOnLeave, next }: MyEnrolment): string | null {
  if (isOnLeave) return text('onLeaveWhy');
  if (next === null || next.kind === 'lesson') return null;
  if (next.opensOn !== null) return text('openingWaits', { day: dayInWords(next.opensOn) });
  return text(next.kind === 'sign-off' ? 'signOffWaits' : 'attendanceWaits');
}
