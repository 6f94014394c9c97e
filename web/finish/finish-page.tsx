import { Button, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CircleCheck, Download } from 'lucide-react';
import { NewBadges } from '../badges/new-badges.js';
import { useMe } from '../api/me.js';
import { type MyEnrolmentDetail, myEnrolmentQuery } from '../learning/queries.js';
import { dayInWords, dayInWordsOf, minutesInWords, number, percent } from '../text/dates.js';
import { PageHeader } from '../ui/page-header.js';
import { type Achievement, achievementOf } from './achievement.js';
import { Celebration } from './celebration.js';
import classes from './finish-page.module.css';
import { text } from './messages.js';
import { ThreeQuestions } from './three-questions.js';
import { WhatIsNext } from './what-is-next.js';

/** The end of a track: what was achieved, what could be better, and what is next. */
export function FinishPage() {
  const { enrolmentId } = useParams({ from: '/signed-in/learning/$enrolmentId/finish' });
  const enrolment = useSuspenseQuery(myEnrolmentQuery(enrolmentId)).data;
  const { givenName } = useMe();
  const achievement = achievementOf(enrolment);
  return (
    <div className={classes.page}>
      {achievement.done !== 'open' && <Celebration />}
      <PageHeader title={titleOf(achievement, enrolment.track.title)} lead={leadOf(achievement, givenName)} />
      {achievement.done !== 'open' && <Achieved achievement={achievement} enrolment={enrolment} />}
      {achievement.done !== 'open' && <NewBadges isEarning />}
      {achievement.done === 'track' && <ThreeQuestions enrolmentId={enrolment.id} />}
      <WhatIsNext enrolment={enrolment} achievement={achievement} />
    </div>
  );
}

function Achieved({ achievement, enrolment }: { achievement: Achievement; enrolment: MyEnrolmentDetail }) {
  const { completedAt, creditedOn, scorePermille, requirements } = enrolment;
  return (
    <section aria-labelledby="achieved">
      <Title order={2} id="achieved">
        {text('achieved')}
      </Title>
      <ul className={classes.figures}>
        <Figure
          value={number(achievement.lessonsDone)}
          label={text('lessons', { count: achievement.lessonsDone })}
        />
        <Figure value={minutesInWords(achievement.minutes)} label={text('learning')} />
        {scorePermille !== null && <Figure value={percent(scorePermille / 1000)} label={text('scoreOf')} />}
      </ul>
      <ul className={classes.courses}>
        {requirements
          .filter(({ isDone }) => isDone)
          .map(({ slug, title }) => (
            <li key={slug}>
              <CircleCheck size={20} aria-hidden />
              {title}
            </li>
          ))}
      </ul>
      {completedAt && creditedOn === null && (
        <>
          <Text c="dimmed">{text('on', { day: dayInWordsOf(completedAt) })}</Text>
          <Button
            component="a"
            href={`/api/enrolments/${enrolment.id}/certificate`}
            download
            variant="default"
            mt="sm"
            leftSection={<Download size={18} aria-hidden />}
          >
            {text('certificate')}
          </Button>
        </>
      )}
    </section>
  );
}

function Figure({ value, label }: { value: string; label: string }) {
  return (
    <li className={classes.figure}>
      <span className={classes.value}>{value}</span>
      <span className={classes.label}>{label}</span>
    </li>
  );
}

function titleOf({ done }: Achievement, track: string): string {
  if (done === 'track') return text('titleTrack', { track });
  if (done === 'later') return text('titleLater', { track });
  return text(done === 'lessons' ? 'titleLessons' : 'titleOpen', { track });
}

function leadOf({ done, lessonsOpen, opens }: Achievement, name: string): string {
  if (done === 'later' && opens)
    return text('leadLater', { name, title: opens.title, day: dayInWords(opens.on) });
  if (done === 'open') return text('leadOpen', { count: lessonsOpen });
  return text(done === 'track' ? 'leadTrack' : 'leadLessons', { name });
}
