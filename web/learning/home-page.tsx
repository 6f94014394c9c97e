import { useSuspenseQuery } from '@tanstack/react-query';
import { PartyPopper } from 'lucide-react';
import { useMe } from '../api/me.js';
import { KickOffLink } from '../kick-off/kick-off-link.js';
import { HomeSession } from '../bookings/home-session.js';
import { HomeCommitment } from '../commitments/home-commitment.js';
import { EmptyState } from '../ui/empty-state.js';
import { NewBadges } from '../badges/new-badges.js';
import { HomeTips } from '../my-tips/home-tips.js';
import { PageHeader } from '../ui/page-header.js';
import { CardSection } from './card-section.js';
import { sortOut } from './learning-list.js';
import { text } from './messages.js';
import { NextStep } from './next-step.js';
import { Places } from './places.js';
import { myEnrolmentsQuery } from './queries.js';
import { Welcome } from './welcome.js';

/** What to do next, by when, and why; before the first day a welcome. */
export function HomePage() {
  const me = useMe();
  const list = sortOut(useSuspenseQuery(myEnrolmentsQuery).data);
  if (!me.hasBegun) return <Welcome later={list.later} />;
  return (
    <>
      <PageHeader title={text('hello', { name: me.givenName })} />
      {list.next ? (
        <NextStep enrolment={list.next} />
      ) : (
        <NothingToDo hasDone={list.ended.some(({ status }) => status === 'completed')} />
      )}
      <HomeSession />
      <HomeCommitment />
      <NewBadges />
      <HomeTips />
      <CardSection title={text('alsoOpen')} enrolments={list.open} />
      <CardSection title={text('later')} enrolments={list.later} />
      <Places />
      <CardSection title={text('ended')} enrolments={list.ended} />
      <KickOffLink />
    </>
  );
}

function NothingToDo({ hasDone }: { hasDone: boolean }) {
  return (
    <EmptyState title={text('nothingTitle')} {...(hasDone ? { icon: PartyPopper } : {})}>
      {text(hasDone ? 'allDone' : 'nothing')}
    </EmptyState>
  );
}
