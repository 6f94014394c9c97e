import { Anchor, Title } from '@mantine/core';
import type { View } from '../api/client.js';
import { DecisionButtons } from '../decisions/decision-buttons.js';
import { ExplanationPanel } from '../explanations/explanation-panel.js';
import { dayInWords, dayInWordsOf, dayOf, shortDay } from '../text/dates.js';
import { DueDate } from '../ui/due-date.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { historyOf } from './enrolment-history.js';
import { text } from './messages.js';
import classes from './person-page.module.css';
import { statusShown } from './status.js';

type Enrolment = View<'EnrolmentView'>;

interface Props {
  personId: string;
  enrolment: Enrolment;
  isOnLeave: boolean;
}

/** One enrolment: where it stands, by when, why it is there, and its past. */
export function EnrolmentCard({ personId, enrolment, isOnLeave }: Props) {
  const { track, requirementsDone, requirementsTotal } = enrolment;
  const { tone, words } = shown(enrolment, isOnLeave);
  const done = text('requirements', { done: requirementsDone, count: requirementsTotal });
  return (
    <article className={classes.card} aria-labelledby={`enrolment-${enrolment.id}`}>
      <div className={classes.head}>
        <Title order={3} id={`enrolment-${enrolment.id}`}>
          {track.title}
        </Title>
        <StatusBadge tone={tone}>{words}</StatusBadge>
      </div>
      <div className={classes.facts}>
        <Dates enrolment={enrolment} />
        {!enrolment.credit && <span>{done}</span>}
      </div>
      {enrolment.status === 'active' && requirementsTotal > 0 && (
        <ProgressBar share={requirementsDone / requirementsTotal} label={`${track.title}: ${done}`} />
      )}
      <Why reasons={enrolment.reasons} />
      <ExplanationPanel enrolmentId={enrolment.id} />
      <History periods={enrolment.periods} />
      <DecisionButtons personId={personId} enrolment={enrolment} />
    </article>
  );
}

function shown(enrolment: Enrolment, isOnLeave: boolean): { tone: Tone; words: string } {
  const { status, isOverdue, isScheduled, startedAt } = enrolment;
  if (status === 'withdrawn' || status === 'expired') return { tone: 'ended', words: text(status) };
  if (enrolment.credit) return { tone: 'done', words: text('credited') };
  if (status !== 'active') return statusShown({ status, isOverdue: false });
  if (isScheduled) return statusShown({ status: 'scheduled', isOverdue: false });
  if (isOnLeave) return statusShown({ status: 'on-leave', isOverdue: false });
  return statusShown({ status: startedAt ? 'in-progress' : 'not-started', isOverdue });
}

function Dates({ enrolment }: { enrolment: Enrolment }) {
  const { status, completedAt, isScheduled, startsOn, dueOn, isOverdue, waivedUntil, extendedTo } = enrolment;
  if (completedAt) {
    const { comesBackOn } = enrolment;
    return (
      <>
        <Completed enrolment={enrolment} at={completedAt} />
        {comesBackOn && <span>{text('comesBackOn', { day: dayInWords(comesBackOn) })}</span>}
      </>
    );
  }
  if (waivedUntil) return <span>{text('waivedUntil', { day: dayInWords(waivedUntil) })}</span>;
  if (status !== 'active') return null;
  return (
    <>
      {isScheduled && <span>{text('beginsOn', { day: dayInWords(startsOn) })}</span>}
      <DueDate day={dueOn} isLate={isOverdue} />
      {extendedTo && extendedTo === dueOn && <span>{text('extended')}</span>}
    </>
  );
}

function Completed({ enrolment: { credit }, at }: { enrolment: Enrolment; at: string }) {
  if (!credit) return <span>{text('completedOn', { day: dayInWordsOf(at) })}</span>;
  return (
    <>
      <span>{text('creditedOn', { day: dayInWords(credit.completedOn) })}</span>
      {credit.evidence && <span>{text('creditEvidence', { evidence: credit.evidence })}</span>}
      {credit.link && (
        <Anchor href={credit.link} target="_blank" rel="noreferrer">
          {text('creditLink')}
        </Anchor>
      )}
    </>
  );
}

function Why({ reasons }: { reasons: Enrolment['reasons'] }) {
  if (reasons.length === 0) return null;
  return (
    <section>
      <Title order={4} size="sm" mt="sm">
        {text('why')}
      </Title>
      <ul className={classes.plain}>
        {reasons.map(({ assignmentId, why, assignment, ended, from }) => (
          <li key={`${assignmentId} ${from}`}>
            {why} <span className={classes.quiet}>({assignment})</span>
            {ended && (
              <span className={classes.quiet}>
                {' '}
                · {text('whyEnded', { day: shortDay(dayOf(new Date(ended))) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ periods }: { periods: Enrolment['periods'] }) {
  const happenings = historyOf(periods, dayOf);
  return (
    <details className={classes.history}>
      <summary>{text('history')}</summary>
      <ol className={classes.plain}>
        {happenings.map(({ at, words, note }) => (
          <li key={at}>
            <time dateTime={at} className={classes.quiet}>
              {shortDay(dayOf(new Date(at)))}
            </time>{' '}
            {words}
            {note && `: ${note}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
