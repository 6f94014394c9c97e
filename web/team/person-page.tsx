import { Anchor } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { View } from '../api/client.js';
import { PersonBadges } from '../badges/person-badges.js';
import { PersonSessions } from '../bookings/person-sessions.js';
import { WhyNotCard } from '../explanations/why-not-card.js';
import { NudgeButton } from '../nudges/nudge-button.js';
import { PutForward } from '../recommendations/put-forward.js';
import { PageHeader } from '../ui/page-header.js';
import { AbsencesCard } from './absences-card.js';
import { EnrolmentsSection } from './enrolments-section.js';
import { text } from './messages.js';
import { PersonStanding } from './person-standing.js';
import { personQuery, recordQuery } from './team-data.js';

/** One person of a team: what they are on, why, what became of it. */
export function PersonPage() {
  const { personId } = useParams({ from: '/signed-in/team/$personId' });
  const [{ data: person }] = useSuspenseQueries({ queries: [personQuery(personId), recordQuery(personId)] });
  return (
    <>
      <Anchor renderRoot={(props) => <Link to="/team" {...props} />} size="sm">
        {text('back')}
      </Anchor>
      <PageHeader
        title={person.name}
        lead={<About person={person} />}
        actions={
          <>
            <PersonStanding person={person} />
            {person.status === 'in-service' && (
              <>
                <NudgeButton person={{ id: personId, name: person.name }} />
                <PutForward person={{ id: personId, name: person.name }} />
              </>
            )}
          </>
        }
      />
      <EnrolmentsSection personId={personId} isOnLeave={person.status === 'on-leave'} />
      <PersonSessions personId={personId} name={person.name} />
      <PersonBadges personId={personId} />
      <WhyNotCard personId={personId} />
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
