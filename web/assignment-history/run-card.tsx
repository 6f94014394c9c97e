import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { ErrorState } from '../ui/error-state.js';
import { StatusBadge } from '../ui/status-badge.js';
import { type Run, type RunOutcome, undoQuery } from './history-data.js';
import { text } from './messages.js';
import { OutcomeSelect, RunPeople } from './run-people.js';
import { UndoRun } from './undo-run.js';

const CAUSES = new Map([
  ['assignments.changed', text('causeMade')],
  ['enrolments.wave-planned', text('causeWave')],
  ['people.imported', text('causeImport')],
  ['people.moved', text('causeMove')],
  ['courses.published', text('causeContent')],
  ['audiences.changed', text('causeAudience')],
  ['audiences.customer-facing-changed', text('causeAudience')],
  ['clock.day-began', text('causeDay')],
]);

/** One time at which an assignment found people: how many, why, by whom, and what became of it. */
export function RunCard({ run, assignmentId }: { run: Run; assignmentId: string }) {
  const { startedAt, startedBy, finishedAt, enrolled, reasons, version, undoneAt } = run;
  const cause = CAUSES.get(run.cause) ?? text('causeOther');
  return (
    <Card title={dayAndTime(startedAt)} actions={<Way run={run} assignmentId={assignmentId} />}>
      <p>{text('enrolled', { count: enrolled })}</p>
      {reasons > enrolled && <p>{text('further', { count: reasons - enrolled })}</p>}
      <Text size="sm" c="dimmed">
        {startedBy === null ? cause : text('by', { cause, name: startedBy })}
        {' · '}
        {text('version', { number: version })}
      </Text>
      {run.canUndo && (
        <Text size="sm" c="dimmed">
          {text('undoBefore', { time: dayAndTime(run.undoUntil) })}
        </Text>
      )}
      {finishedAt === null && <StatusBadge tone="waiting">{text('underWay')}</StatusBadge>}
      {undoneAt !== null && <Undone run={run} />}
    </Card>
  );
}

function Way({ run, assignmentId }: { run: Run; assignmentId: string }) {
  if (run.undoneAt !== null) return <StatusBadge tone="ended">{text('undone')}</StatusBadge>;
  return run.canUndo ? <UndoRun run={run} assignmentId={assignmentId} /> : null;
}

/** What undoing meant, and for whom. */
function Undone({ run: { id, undoneAt, undoneBy } }: { run: Run }) {
  const [outcome, setOutcome] = useState<RunOutcome | null>(null);
  const undo = useQuery(undoQuery(id));
  if (undo.isError) return <ErrorState error={undo.error} onRetry={() => void undo.refetch()} />;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {text('undoneBy', { time: dayAndTime(undoneAt ?? ''), name: undoneBy ?? '' })}
      </Text>
      {undo.data && (
        <>
          <p>{text('tookOff', { count: undo.data.withdrawn })}</p>
          {undo.data.kept > 0 && <p>{text('kept', { count: undo.data.kept })}</p>}
          {undo.data.otherReason > 0 && <p>{text('keptOther', { count: undo.data.otherReason })}</p>}
          {undo.data.told > 0 && <p>{text('told', { count: undo.data.told })}</p>}
          <OutcomeSelect counts={undo.data} value={outcome} onChange={setOutcome} />
          {outcome && <RunPeople runId={id} outcome={outcome} />}
        </>
      )}
    </>
  );
}
