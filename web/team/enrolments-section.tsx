import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import type { View } from '../api/client.js';
import { minutesInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { EnrolmentCard } from './enrolment-card.js';
import { text } from './messages.js';
import classes from './person-page.module.css';
import { recordQuery } from './team-data.js';

/** What somebody is and was on, each with why, what became of it and how much time it still needs. */
export function EnrolmentsSection({ personId, isOnLeave }: { personId: string; isOnLeave: boolean }) {
  const { data: record } = useSuspenseQuery(recordQuery(personId));
  const enrolments = record.enrolments.toSorted(byOpenness);
  return (
    <section aria-labelledby="enrolments">
      <Title order={2} id="enrolments" mb={4}>
        {text('enrolments')}
      </Title>
      <Text mb="md">
        {record.minutesNeeded > 0
          ? text('needed', { time: minutesInWords(record.minutesNeeded) })
          : text('nothingNeeded')}
      </Text>
      {enrolments.length === 0 ? (
        <EmptyState icon={BookOpen} title={text('noEnrolmentsTitle')}>
          {text('noEnrolments')}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {enrolments.map((enrolment) => (
            <li key={enrolment.id}>
              <EnrolmentCard personId={personId} enrolment={enrolment} isOnLeave={isOnLeave} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is open first, in the order in which it is due; then what is over, latest first. */
function byOpenness(a: View<'EnrolmentView'>, b: View<'EnrolmentView'>): number {
  const [isOpen, isOtherOpen] = [a.status === 'active', b.status === 'active'];
  if (isOpen !== isOtherOpen) return isOpen ? -1 : 1;
  return isOpen ? 0 : Date.parse(b.enrolledAt) - Date.parse(a.enrolledAt);
}
