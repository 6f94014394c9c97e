import { Text } from '@mantine/core';
import { DueDate } from '../ui/due-date.js';
import { text } from './messages.js';
import type { MyEnrolment } from './queries.js';

/** By when; while somebody is on leave there is no such day. */
export function Due({ enrolment: { isOnLeave, dueOn, isOverdue } }: { enrolment: MyEnrolment }) {
  if (isOnLeave)
    return (
      <Text size="sm" c="dimmed">
        {text('dueMoves')}
      </Text>
    );
  return <DueDate day={dueOn} isLate={isOverdue} />;
}
