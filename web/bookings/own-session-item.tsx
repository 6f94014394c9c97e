import { Anchor, Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndTime, dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { cancelBooking, type OpenSession } from './bookings-data.js';
import cards from '../ui/card-list.module.css';
import { text } from './messages.js';
import { SessionFacts } from './session-facts.js';
import { isOver, refusedWords } from './session-words.js';

/** A session in which the reader has a seat, or waits for one. */
export function OwnSessionItem({ session }: { session: OpenSession }) {
  const queryClient = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const { title, onDay, booking, link, state, reason, cancelUntil } = session;
  const cancel = useMutation({
    mutationFn: () => cancelBooking(booking?.id ?? ''),
    onSuccess: async () => {
      setIsAsking(false);
      toast(text('cancelled'));
      await queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const isWaiting = booking?.status === 'waiting';
  const isLate = !isWaiting && isOver(cancelUntil);
  const label = text('cancelOne', { title, day: dayInWords(onDay) });
  if (state === 'cancelled')
    return (
      <li>
        <SessionFacts session={session} />
        <p className={cards.plain}>
          <strong>{text('cancelledSession', { reason: reason ?? '' })}</strong>
        </p>
      </li>
    );
  return (
    <li>
      <SessionFacts session={session} />
      <p className={cards.plain}>
        <strong>{isWaiting ? text('waiting', { position: booking.position }) : text('seat')}</strong>
      </p>
      {link && <Anchor href={link}>{text('join')}</Anchor>}
      {!isWaiting && (
        <p className={cards.quiet}>
          {isLate ? text('tooLate') : text('keep', { moment: dayAndTime(cancelUntil) })}
        </p>
      )}
      {!isLate && (
        <Group>
          <Button variant="default" aria-label={label} onClick={() => setIsAsking(true)}>
            {text('cancel')}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        title={label}
        isOpen={isAsking}
        confirmLabel={text('cancel')}
        isBusy={cancel.isPending}
        error={cancel.error}
        words={refusedWords(cancel.error)}
        onConfirm={() => cancel.mutate()}
        onClose={() => setIsAsking(false)}
      >
        {text('cancelWhat')}
      </ConfirmDialog>
    </li>
  );
}
