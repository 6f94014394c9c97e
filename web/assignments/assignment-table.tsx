import { Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { dayOf, number, shortDay } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { StatusBadge } from '../ui/status-badge.js';
import { AssignmentProgress } from './assignment-progress.js';
import { enrolledIn } from './assignment-rows.js';
import type { Assignment } from './assignments-data.js';
import { type AssignmentsSearch, readAssignmentsSearch, type SortKey } from './assignments-search.js';
import classes from './assignments.module.css';
import { dueRuleWords } from './due-rule.js';
import { text } from './messages.js';

interface Props {
  assignments: Assignment[];
  search: AssignmentsSearch;
}

/** Assignments as rows whose headings sort; for wide screens. */
export function AssignmentTable({ assignments, search }: Props) {
  const navigate = useNavigate({ from: '/assignments' });
  return (
    <DataTable<Assignment, SortKey>
      caption={text('table')}
      columns={COLUMNS}
      rows={assignments}
      rowKey={({ id }) => id}
      sort={{ by: search.sort ?? 'made', descending: search.sort ? search.desc === true : true }}
      onSort={({ by, descending }) =>
        void navigate({
          search: (now) => readAssignmentsSearch({ ...now, sort: by, desc: descending }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

/** Leads to an assignment; says what it is of. */
export function AssignmentName({ assignment }: { assignment: Assignment }) {
  const { id, name, track, status } = assignment;
  return (
    <div className={classes.name}>
      <Link to="/assignments/$assignmentId" params={{ assignmentId: id }}>
        {name}
      </Link>
      {!name.startsWith(track.title) && (
        <Text size="xs" c="dimmed">
          {track.title}
        </Text>
      )}
      {status === 'ended' && <StatusBadge tone="ended">{text('ended')}</StatusBadge>}
      {status === 'paused' && <StatusBadge tone="paused">{text('isPaused')}</StatusBadge>}
    </div>
  );
}

export function madeWords({ createdAt, madeBy }: Assignment): string {
  const day = shortDay(dayOf(new Date(createdAt)));
  return madeBy === null ? text('shipped') : text('madeBy', { day, name: madeBy });
}

const COLUMNS: Column<Assignment, SortKey>[] = [
  {
    heading: text('name'),
    sortKey: 'name',
    cell: (row) => <AssignmentName assignment={row} />,
  },
  { heading: text('due'), sortKey: 'due', cell: ({ due }) => dueRuleWords(due) },
  {
    heading: text('enrolled'),
    sortKey: 'enrolled',
    isNumber: true,
    cell: ({ counts }) => number(enrolledIn(counts)),
  },
  {
    heading: text('progress'),
    sortKey: 'progress',
    cell: (row) => <AssignmentProgress assignment={row} />,
  },
  {
    heading: text('overdue'),
    sortKey: 'overdue',
    cell: ({ counts: { overdue } }) =>
      overdue === 0 ? text('noneLate') : <StatusBadge tone="late">{number(overdue)}</StatusBadge>,
  },
  { heading: text('made'), sortKey: 'made', cell: madeWords },
];
