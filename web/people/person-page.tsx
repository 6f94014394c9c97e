import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { WhyNotCard } from '../explanations/why-not-card.js';
import { MergedRecord } from '../merges/merged-record.js';
import { type PersonRecords, recordsQuery } from '../merges/merges-data.js';
import { RecordsCard } from '../merges/records-card.js';
import { AbsencesCard } from '../team/absences-card.js';
import { absencesQuery } from '../team/absences-data.js';
import { EnrolmentsSection } from '../team/enrolments-section.js';
import { personQuery, recordQuery } from '../team/team-data.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge } from '../ui/status-badge.js';
import { AboutPerson } from './about-person.js';
import { AccountCard } from './account-card.js';
import { text } from './messages.js';
import { MovesToCome } from './moves-to-come.js';
import { accountQuery, movesQuery, type PersonDetail } from './people-data.js';
import classes from './people.module.css';
import { statusShown } from './person-words.js';
import { PersonHistory } from './person-history.js';

/** One person as whoever runs the programme sees them: who they are, how they sign in, what they are on and why. */
export function PersonPage() {
  const { personId } = useParams({ from: '/signed-in/people/$personId' });
  const { data: records } = useSuspenseQuery(recordsQuery(personId));
  if (records.kept.id !== personId) return <MergedRecord id={personId} records={records} />;
  return <KeptPerson personId={personId} records={records} />;
}

function KeptPerson({ personId, records }: { personId: string; records: PersonRecords }) {
  // Asked for at once, whatever each part of the page needs.
  const [{ data: person }] = useSuspenseQueries({
    queries: [
      personQuery(personId),
      recordQuery(personId),
      accountQuery(personId),
      absencesQuery(personId),
      movesQuery(personId),
    ],
  });
  const { tone, words } = statusShown(person);
  return (
    <>
      <TextLink to="/people" size="sm">
        {text('toList')}
      </TextLink>
      <PageHeader
        title={person.name}
        lead={leadOf(person)}
        actions={<StatusBadge tone={tone}>{words}</StatusBadge>}
      />
      <div className={classes.pair}>
        <AboutPerson person={person} />
        <AccountCard person={person} />
      </div>
      <EnrolmentsSection personId={personId} isOnLeave={person.status === 'on-leave'} />
      <WhyNotCard personId={personId} />
      <AbsencesCard personId={personId} name={person.name} />
      <div className={classes.after}>
        <MovesToCome personId={personId} />
        <PersonHistory person={person} />
        <RecordsCard records={records} />
      </div>
    </>
  );
}

const leadOf = ({ title, department, manager }: PersonDetail) =>
  [title, department?.name, manager && text('reportsTo', { name: manager.name })].filter(Boolean).join(' · ');
