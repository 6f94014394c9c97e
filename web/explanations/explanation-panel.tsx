import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../api/client.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { explanationQuery } from './explanations-data.js';
import classes from './explanations.module.css';
import { text } from './messages.js';

/** Every step from somebody's hire to the due date of what they have, read when it is opened. */
export function ExplanationPanel({ enrolmentId }: { enrolmentId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.panel} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('steps')}</summary>
      {isOpen && <Steps enrolmentId={enrolmentId} />}
    </details>
  );
}

function Steps({ enrolmentId }: { enrolmentId: string }) {
  const { data, error, refetch } = useQuery(explanationQuery(enrolmentId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={2} />;
  const { facts, reasons, since } = data;
  return (
    <>
      <StepList steps={facts} />
      {reasons.map((reason) => (
        <Reason key={`${reason.assignmentId} ${reason.version}`} reason={reason} />
      ))}
      {reasons.filter(({ ended }) => ended === null).length > 1 && (
        <p className={classes.quiet}>{text('earliest')}</p>
      )}
      <StepList steps={since} />
    </>
  );
}

function Reason({ reason: { sentence, ended, due } }: { reason: View<'ReasonExplanationView'> }) {
  if (ended) return <p className={classes.quiet}>{text('ended', { reason: sentence })}</p>;
  return (
    <>
      <p>{sentence}</p>
      <StepList steps={due} />
    </>
  );
}

function StepList({ steps }: { steps: View<'ExplanationStepView'>[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className={classes.steps}>
      {steps.map(({ kind, sentence }) => (
        <li key={`${kind} ${sentence}`}>{sentence}</li>
      ))}
    </ol>
  );
}
