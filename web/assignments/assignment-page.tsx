import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { dayInWords, dayInWordsOf } from '../text/dates.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { AssignedPeople } from './assigned-people.js';
import { AssignmentFigures } from './assignment-figures.js';
import { AssignmentProgress } from './assignment-progress.js';
import { madeWords } from './assignment-table.js';
import { type Assignment, assignmentQuery, isSettling } from './assignments-data.js';
import classes from './assignments.module.css';
import { dueRuleWords } from './due-rule.js';
import { EndAssignment } from './end-assignment.js';
import { ManagersSwitch } from './managers-switch.js';
import { text } from './messages.js';
import { PauseAssignment } from './pause-assignment.js';
import { TakeBack } from './take-back.js';

/** One assignment: what it says, how far its people are, who they are, and its end. */
export function AssignmentPage() {
  const { assignmentId } = useParams({ from: '/signed-in/assignments/$assignmentId' });
  const { data: assignment } = useSuspenseQuery(assignmentQuery(assignmentId));
  return (
    <>
      <TextLink to="/assignments" size="sm">
        {text('back')}
      </TextLink>
      <PageHeader
        key={assignment.id}
        title={assignment.name}
        actions={
          <>
            <ButtonLink
              variant="default"
              to="/assignments/$assignmentId/history"
              params={{ assignmentId: assignment.id }}
            >
              {text('history')}
            </ButtonLink>
            {assignment.status !== 'ended' && (
              <>
                <ButtonLink
                  variant="default"
                  to="/assignments/$assignmentId/edit"
                  params={{ assignmentId: assignment.id }}
                >
                  {text('edit')}
                </ButtonLink>
                <PauseAssignment assignment={assignment} />
              </>
            )}
            {assignment.status !== 'ended' && !assignment.isShipped && (
              <>
                <EndAssignment assignment={assignment} />
                <TakeBack assignmentId={assignment.id} />
              </>
            )}
          </>
        }
      />
      {isSettling(assignment) && assignment.status === 'active' && (
        <Text c="dimmed" mb="md">
          {text('enrolling')}
        </Text>
      )}
      <AssignmentFacts assignment={assignment} />
      <AssignmentFigures assignment={assignment} />
      <AssignedPeople assignment={assignment} />
    </>
  );
}

function lastsWords({ endedAt, pausedAt }: Assignment): string {
  if (endedAt !== null) return text('holdsNoMore', { day: dayInWordsOf(endedAt) });
  return pausedAt === null ? text('holds') : text('rests', { day: dayInWordsOf(pausedAt) });
}

function AssignmentFacts({ assignment }: { assignment: Assignment }) {
  const { track, audience, due, goLiveOn } = assignment;
  return (
    <section aria-label={text('about')}>
      <dl className={classes.facts}>
        <dt>{text('track')}</dt>
        <dd>{track.title}</dd>
        <dt>{text('who')}</dt>
        <dd>{audience}</dd>
        <dt>{text('due')}</dt>
        <dd>{dueRuleWords(due)}</dd>
        {goLiveOn !== null && (
          <>
            <dt>{text('goLive')}</dt>
            <dd>{dayInWords(goLiveOn)}</dd>
          </>
        )}
        <dt>{text('lasts')}</dt>
        <dd>{lastsWords(assignment)}</dd>
        <dt>{text('made')}</dt>
        <dd>{madeWords(assignment)}</dd>
        <dt>{text('exceptions')}</dt>
        <dd>
          <ManagersSwitch assignment={assignment} />
        </dd>
        <dt>{text('progress')}</dt>
        <dd>
          <AssignmentProgress assignment={assignment} />
        </dd>
      </dl>
    </section>
  );
}
