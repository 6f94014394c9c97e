import { Text, Title } from '@mantine/core';
import { dayInWords, dayInWordsOf, percent } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { Due } from './due.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import { NearestPart } from './part-days.js';
import type { MyEnrolment } from './queries.js';
import { StateBadge } from './state-badge.js';
import { TrackProgress } from './track-progress.js';

/** A track that somebody has: how it stands, how far, by when. */
export function LearningCard({ enrolment }: { enrolment: MyEnrolment }) {
  const { id, track, status } = enrolment;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <Title order={3}>
          {status === 'scheduled' ? (
            track.title
          ) : (
            <TextLink to="/learning/$enrolmentId" params={{ enrolmentId: id }} inherit>
              {track.title}
            </TextLink>
          )}
        </Title>
        <StateBadge enrolment={enrolment} />
      </div>
      {status === 'active' ? (
        <>
          <Due enrolment={enrolment} />
          <NearestPart enrolment={enrolment} />
          <TrackProgress enrolment={enrolment} />
        </>
      ) : (
        <Text size="sm">{whenWords(enrolment)}</Text>
      )}
    </li>
  );
}

/** When it begins or was done. */
export function whenWords(enrolment: MyEnrolment): string {
  const { comesBackOn } = enrolment;
  const done = doneWords(enrolment);
  return comesBackOn === null ? done : text('comesBack', { done, day: dayInWords(comesBackOn) });
}

function doneWords({ status, startsOn, completedAt, creditedOn, scorePermille }: MyEnrolment): string {
  if (status === 'scheduled') return text('beginsOn', { day: dayInWords(startsOn) });
  if (creditedOn !== null) return text('creditedOn', { day: dayInWords(creditedOn) });
  if (completedAt === null) return text('waivedWords');
  const day = dayInWordsOf(completedAt);
  if (scorePermille === null) return text('completedOn', { day });
  return text('completedWithScore', { day, score: percent(scorePermille / 1000) });
}
