import { ExplanationPanel } from '../explanations/explanation-panel.js';
import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { dayAndTime } from '../text/dates.js';
import { historyOf } from './history.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import { enrolmentPastQuery } from './queries.js';

/** Why somebody has a track today, and everything that happened to it. */
export function EnrolmentHistory({ enrolmentId }: { enrolmentId: string }) {
  const { data: past } = useSuspenseQuery(enrolmentPastQuery(enrolmentId));
  const whyId = useId();
  const historyId = useId();
  const reasons = past.reasons.filter(({ ended }) => ended === null || past.status !== 'active');
  return (
    <>
      <section className={classes.section} aria-labelledby={whyId}>
        <Title order={2} id={whyId}>
          {text('why')}
        </Title>
        <ul className={classes.cards}>
          {reasons.map(({ assignment, why, from }) => (
            <li key={assignment + from} className={classes.card}>
              <strong>{why}</strong>
              <small>{text('assignment', { assignment })}</small>
            </li>
          ))}
        </ul>
        <ExplanationPanel enrolmentId={enrolmentId} />
      </section>
      <section className={classes.section} aria-labelledby={historyId}>
        <Title order={2} id={historyId}>
          {text('history')}
        </Title>
        <ol className={classes.history}>
          {historyOf(past).map(({ at, words }) => (
            <li key={at + words}>
              <time dateTime={at}>{dayAndTime(at)}</time>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
