import { Text } from '@mantine/core';
import { StatusBadge } from '../ui/status-badge.js';
import { AssignmentProgress } from './assignment-progress.js';
import { AssignmentName, madeWords } from './assignment-table.js';
import type { Assignment } from './assignments-data.js';
import classes from './assignments.module.css';
import { dueRuleWords } from './due-rule.js';
import { text } from './messages.js';

/** Assignments as cards, for narrow screens. */
export function AssignmentCards({ assignments }: { assignments: Assignment[] }) {
  return (
    <ul className={classes.cards} aria-label={text('table')}>
      {assignments.map((one) => (
        <li key={one.id} className={classes.card}>
          <AssignmentName assignment={one} />
          <AssignmentProgress assignment={one} />
          {one.counts.overdue > 0 && (
            <StatusBadge tone="late">{text('lateOnes', { count: one.counts.overdue })}</StatusBadge>
          )}
          <Text size="sm">
            {text('due')}: {dueRuleWords(one.due)}
          </Text>
          <Text size="xs" c="dimmed">
            {madeWords(one)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
