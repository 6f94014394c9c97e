import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { assignmentQuery } from '../assignments/assignments-data.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { TextLink } from '../ui/links.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { runsQuery } from './history-data.js';
import classes from './history.module.css';
import { text } from './messages.js';
import { RunCard } from './run-card.js';
import { Versions } from './versions.js';

/** When an assignment enrolled whom and why, each time with its way back. */
export function HistoryPage() {
  const { assignmentId } = useParams({ from: '/signed-in/assignments/$assignmentId/history' });
  const { data: assignment } = useSuspenseQuery(assignmentQuery(assignmentId));
  return (
    <>
      <TextLink to="/assignments/$assignmentId" params={{ assignmentId }} size="sm">
        {text('back')}
      </TextLink>
      <PageHeader title={text('title', { name: assignment.name })} lead={text('lead')} />
      <Runs assignmentId={assignmentId} />
      <Versions assignmentId={assignmentId} />
    </>
  );
}

function Runs({ assignmentId }: { assignmentId: string }) {
  const runs = useInfiniteQuery(runsQuery(assignmentId));
  if (runs.isError) return <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />;
  if (!runs.data) return <LoadingState rows={3} />;
  const items = runs.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={text('emptyTitle')}>{text('empty')}</EmptyState>;
  return (
    <>
      <ul className={classes.runs}>
        {items.map((run) => (
          <li key={run.id}>
            <RunCard run={run} assignmentId={assignmentId} />
          </li>
        ))}
      </ul>
      <MoreButton list={runs} />
    </>
  );
}
