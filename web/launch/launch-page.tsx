import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dayInWords, daysFromNow } from '../text/dates.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { type Launch, launchQuery } from './launch-data.js';
import classes from './launch.module.css';
import { text } from './messages.js';

type State = Launch['people']['state'];
const TONES: Record<State, Tone> = { done: 'done', waiting: 'waiting', open: 'open' };

/** What a launch needs, step by step, each with the screen that does it. */
export function LaunchPage() {
  const { people, content, dates, mail, programme } = useSuspenseQuery(launchQuery).data;
  const toProgramme = (
    <ButtonLink to="/programme" variant="default">
      {text('programmeGo')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <ol className={classes.steps} aria-label={text('steps')}>
        <Step
          title={text('people')}
          state={people.state}
          action={
            <ButtonLink to="/imports" variant="default">
              {text('peopleGo')}
            </ButtonLink>
          }
        >
          {peopleWords(people)}
        </Step>
        <Step
          title={text('content')}
          state={content.state}
          action={
            <ButtonLink to="/content" variant="default">
              {text('contentGo')}
            </ButtonLink>
          }
        >
          {content.state === 'done' ? text('contentDone', content) : text('contentOpen')}
        </Step>
        <Step title={text('dates')} state={dates.state} action={toProgramme}>
          {datesWords(dates)}
        </Step>
        <Step
          title={text('mail')}
          state={mail.state}
          action={
            <ButtonLink to="/outbox" variant="default">
              {text('mailGo')}
            </ButtonLink>
          }
        >
          {mailWords(mail)}
        </Step>
        <Step title={text('programme')} state={programme.state} action={toProgramme}>
          {programmeWords(programme)}
        </Step>
      </ol>
    </>
  );
}

interface StepProps {
  title: string;
  state: State;
  children: string;
  action?: ReactNode;
}

function Step({ title, state, children, action }: StepProps) {
  return (
    <li className={classes.step}>
      <div className={classes.words}>
        <div className={classes.heading}>
          <Title order={2} size="h3">
            {title}
          </Title>
          <StatusBadge tone={TONES[state]}>{text(state)}</StatusBadge>
        </div>
        <Text>{children}</Text>
      </div>
      {action}
    </li>
  );
}

function peopleWords({ state, inService, toStart }: Launch['people']): string {
  if (state !== 'done') return text('peopleOpen');
  const now = text('peopleDone', { count: inService });
  return toStart === 0 ? now : `${now} ${text('peopleLater', { count: toStart })}`;
}

function mailWords({ state, isConfigured }: Launch['mail']): string {
  if (!isConfigured) return text('mailNone');
  return text(state === 'done' ? 'mailDone' : 'mailOpen');
}

function datesWords({ goLiveOn, firstWaveOn }: Launch['dates']): string {
  if (goLiveOn === null) return text('datesOpen');
  const goLive = dayInWords(goLiveOn);
  if (firstWaveOn === null) return text('datesNoWave', { goLive });
  return text('datesDone', { goLive, wave: dayInWords(firstWaveOn) });
}

function programmeWords({ wavesBegun, nextWaveOn }: Launch['programme']): string {
  const next = nextWaveOn && { when: daysFromNow(nextWaveOn), day: dayInWords(nextWaveOn) };
  if (wavesBegun > 0) {
    const begun = text('programmeDone', { count: wavesBegun });
    return next ? `${begun} ${text('programmeNext', next)}` : begun;
  }
  return next ? text('programmeWaiting', next) : text('programmeOpen');
}
