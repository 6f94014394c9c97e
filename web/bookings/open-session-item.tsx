import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { bookSession, moveBooking, type OpenSession } from './bookings-data.js';
import cards from '../ui/card-list.module.css';
import { text } from './messages.js';
import { SessionFacts } from './session-facts.js';
import { refusedWords } from './session-words.js';

interface Props {
  session: OpenSession;
  /** What the reader has booked: of a workshop in which they have a seat, another session is a move. */
  mine: readonly OpenSession[];
}

/** A session that can be booked; where there is a seat in another one of the workshop, moved to. */
export function OpenSessionItem({ session, mine }: Props) {
  const queryClient = useQueryClient();
  // A seat in a session that was cancelled is none to move from.
  const held =
    mine.find(({ workshopId, state }) => workshopId === session.workshopId && state === 'planned')?.booking ??
    null;
  const take = useMutation({
    mutationFn: () => (held ? moveBooking(held.id, session.id) : bookSession(session.id)),
    onSuccess: ({ status, position }) => toast(doneWords(held !== null, status, position)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['me'] }),
  });
  const { title, free, waiting, onDay } = session;
  const day = dayInWords(onDay);
  return (
    <li>
      <SessionFacts session={session} hasText />
      <p className={cards.quiet}>
        {free > 0 ? text('free', { count: free }) : text('full', { count: waiting })}
      </p>
      <FormError error={take.error} words={refusedWords(take.error)} />
      {(held === null || free > 0) && (
        <Group>
          <Button
            variant={held ? 'default' : 'filled'}
            loading={take.isPending}
            aria-label={held ? text('moveOne', { day }) : text('bookOne', { title, day })}
            onClick={() => take.mutate()}
          >
            {actWords(held !== null, free)}
          </Button>
        </Group>
      )}
    </li>
  );
}

function actWords(isMove: boolean, free: number): string {
  if (isMove) return text('move');
  return free > 0 ? text('book') : text('wait');
}

function doneWords(isMove: boolean, status: string, position: number): string {
  if (isMove) return text('moved');
  return status === 'waiting' ? text('nowWaiting', { position }) : text('booked');
}
