import { Anchor, Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import type { View } from '../api/client.js';
import { dayInWords, minutesInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge } from '../ui/status-badge.js';
import { AbsencesCard } from './absences-card.js';
import { EnrolmentCard } from './enrolment-card.js';
import { text } from './messages.js';
import classes from './person-page.module.css';
import { personQuery, recordQuery } from './team-data.js';

/** One person of a team: what they are on, why, what became of it. */
export function PersonPage() {
  const { personId } = useParams({ from: '/signed-in/team/$personId' });
  const [{ data: record }, { data: person }] = useSuspenseQueries({
    queries: [recordQuery(personId), personQuery(personId)],
  });
  const enrolments = record.enrolments.toSorted(byOpenness);
  return (
    <>
      <Anchor renderRoot={(props) => <Link to="/team" {...props} />} size="sm">
        {text('back')}
      </Anchor>
      <PageHeader
        title={person.name}
        lead={<About person={person} />}
        actions={<Standing person={person} />}
      />
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
                <EnrolmentCard enrolment={enrolment} isOnLeave={person.status === 'on-leave'} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <AbsencesCard personId={personId} name={person.name} />
    </>
  );
}

type Person = View<'PersonDetailView'>;

function About({ person: { title, department, manager, employeeNumber } }: { person: Person }) {
  const parts = [
    title,
    department?.name,
    manager && text('reportsTo', { name: manager.name }),
    employeeNumber,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function Standing({ person: { status, hiredOn } }: { person: Person }) {
  switch (status) {
    case 'on-leave':
      return <StatusBadge tone="paused">{text('onLeave')}</StatusBadge>;
    case 'starting':
      return (
        <StatusBadge tone="waiting">
          {hiredOn ? text('statusStarting', { day: dayInWords(hiredOn) }) : text('scheduled')}
        </StatusBadge>
      );
    case 'left':
      return <StatusBadge tone="ended">{text('statusLeft')}</StatusBadge>;
    case 'in-service':
      return null;
  }
}

/** What is open first, in the order in which it is due; then what is over, latest first. */
function byOpenness(a: View<'EnrolmentView'>, b: View<'EnrolmentView'>): number {
  const [isOpen, isOtherOpen] = [a.status === 'active', b.status === 'active'];
  if (isOpen !== isOtherOpen) return isOpen ? -1 : 1;
  return isOpen ? 0 : Date.parse(b.enrolledAt) - Date.parse(a.enrolledAt);
}
