import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { FormError } from '../ui/form-error.js';
import { MoreButton } from '../ui/more-button.js';
import { bookSession, cancelBooking, type OpenSession, openSessionsQuery } from './bookings-data.js';
import cards from '../ui/card-list.module.css';
import { text } from './messages.js';
import { placeWords, refusedWords, whenWords } from './session-words.js';

interface Props {
  personId: string;
  name: string;
}

/** Sessions of somebody in the reader's line: what they booked, and what the reader can book for them. */
export function PersonSessions({ personId, name }: Props) {
  const list = useInfiniteQuery(openSessionsQuery(personId));
  const sessions = list.data?.pages.flatMap(({ items }) => items);
  // The page is complete without it.
  if (!sessions) return null;
  return (
    <Card title={text('forPerson')}>
      {sessions.length === 0 && <p className={cards.quiet}>{text('forPersonNone', { name })}</p>}
      <ul className={cards.list}>
        {sessions.map((session) => (
          <PersonSession key={session.id} session={session} personId={personId} name={name} />
        ))}
      </ul>
      <MoreButton list={list} />
    </Card>
  );
}

function PersonSession({ session, personId, name }: Props & { session: OpenSession }) {
  const queryClient = useQueryClient();
  const { title, booking, free, onDay } = session;
  const settle = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['me', 'workshop-sessions', personId] }),
  };
  const book = useMutation({
    ...settle,
    mutationFn: () => bookSession(session.id, personId),
    onSuccess: ({ status }) => toast(text(status === 'waiting' ? 'waitingFor' : 'bookedFor', { name })),
  });
  const cancel = useMutation({
    ...settle,
    mutationFn: (id: string) => cancelBooking(id),
    onSuccess: () => toast(text('seatGivenBack')),
  });
  const names = { title, day: dayInWords(onDay) };
  return (
    <li>
      <strong>{title}</strong>
      <p className={cards.plain}>{whenWords(session)}</p>
      <p className={cards.quiet}>{placeWords(session)}</p>
      <p className={cards.quiet}>{standing(session)}</p>
      <FormError error={book.error ?? cancel.error} words={refusedWords(book.error ?? cancel.error)} />
      <Group>
        {booking ? (
          <Button
            variant="default"
            loading={cancel.isPending}
            aria-label={text('cancelOne', names)}
            onClick={() => cancel.mutate(booking.id)}
          >
            {text('cancel')}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={book.isPending}
            aria-label={text('bookOne', names)}
            onClick={() => book.mutate()}
          >
            {text(free > 0 ? 'book' : 'wait')}
          </Button>
        )}
      </Group>
    </li>
  );
}

function standing({ booking, free, waiting }: OpenSession): string {
  if (booking?.status === 'booked') return text('hasSeat');
  if (booking) return text('waitsFor', { position: booking.position });
  return free > 0 ? text('free', { count: free }) : text('full', { count: waiting });
}
