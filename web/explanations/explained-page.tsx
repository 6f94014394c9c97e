import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EnrolmentCard } from '../team/enrolment-card.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { enrolmentQuery, explanationQuery } from './explanations-data.js';
import { text } from './messages.js';
import { WhyNotCard } from './why-not-card.js';

/** One enrolment of somebody, for whoever teaches them: where it stands, why, and what is to be decided. */
export function ExplainedPage() {
  const { enrolmentId } = useParams({ from: '/signed-in/enrolments/$enrolmentId' });
  const { data: explanation } = useSuspenseQuery(explanationQuery(enrolmentId));
  const { data: enrolment } = useSuspenseQuery(enrolmentQuery(enrolmentId));
  const { person, track } = explanation;
  return (
    <>
      <TextLink to="/assignments" size="sm">
        {text('toAssignments')}
      </TextLink>
      <PageHeader title={text('title', { name: person.name, track: track.title })} />
      <Title order={2} mb="sm">
        {text('tracks')}
      </Title>
      <EnrolmentCard personId={person.id} enrolment={enrolment} isOnLeave={false} />
      <WhyNotCard personId={person.id} />
    </>
  );
}
