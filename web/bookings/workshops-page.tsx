import { Title } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { ArriveCard } from './arrive-card.js';
import { myBookingsQuery, openSessionsQuery } from './bookings-data.js';
import cards from '../ui/card-list.module.css';
import { text } from './messages.js';
import { OpenSessionItem } from './open-session-item.js';
import { OwnSessionItem } from './own-session-item.js';
import { PastSessionItem } from './past-session-item.js';
import { isOver } from './session-words.js';

/** The sessions that the reader has a seat in, and those that they can choose. */
export function WorkshopsPage() {
  const { data: mine } = useSuspenseQuery(myBookingsQuery);
  const [ahead, past] = [
    mine.filter(({ endsAt, attendance }) => !isOver(endsAt) && attendance === null),
    mine.filter(({ endsAt, attendance }) => isOver(endsAt) || attendance !== null),
  ];
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <ArriveCard />
      <section className={cards.section} aria-labelledby="my-sessions">
        <Title order={2} id="my-sessions">
          {text('mine')}
        </Title>
        {ahead.length === 0 && <p className={cards.quiet}>{text('noneMine')}</p>}
        <ul className={cards.list}>
          {ahead.map((session) => (
            <OwnSessionItem key={session.id} session={session} />
          ))}
        </ul>
      </section>
      <OpenSessions mine={ahead} />
      {past.length > 0 && (
        <section className={cards.section} aria-labelledby="past-sessions">
          <Title order={2} id="past-sessions">
            {text('past')}
          </Title>
          <ul className={cards.list}>
            {past.toReversed().map((session) => (
              <PastSessionItem key={session.id} session={session} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function OpenSessions({ mine }: { mine: Parameters<typeof OpenSessionItem>[0]['mine'] }) {
  const list = useInfiniteQuery(openSessionsQuery());
  const sessions = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ booking }) => booking === null,
  );
  return (
    <section className={cards.section} aria-labelledby="open-sessions">
      <Title order={2} id="open-sessions">
        {text('open')}
      </Title>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} />}
      {list.data && sessions.length === 0 && <EmptyState>{text('noneOpen')}</EmptyState>}
      <ul className={cards.list}>
        {sessions.map((session) => (
          <OpenSessionItem key={session.id} session={session} mine={mine} />
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
}
