import { Button, Radio, Group, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormError } from '../ui/form-error.js';
import { feedbackQuery, type OpenSession, sendFeedback } from './bookings-data.js';
import cards from '../ui/card-list.module.css';
import classes from './bookings.module.css';
import { text } from './messages.js';
import { SessionFacts } from './session-facts.js';

/** A session that is over: whether the reader was there, and how useful it was. */
export function PastSessionItem({ session }: { session: OpenSession }) {
  const { attendance, booking } = session;
  return (
    <li>
      <SessionFacts session={session} />
      {attendance !== null && (
        <p className={cards.plain}>
          <strong>{text(attendance === 'present' ? 'there' : 'notThere')}</strong>
        </p>
      )}
      {attendance === 'present' && booking && <Feedback bookingId={booking.id} />}
    </li>
  );
}

function Feedback({ bookingId }: { bookingId: string }) {
  const queryClient = useQueryClient();
  const { data } = useQuery(feedbackQuery(bookingId));
  const [rating, setRating] = useState('');
  const [remark, setRemark] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const send = useMutation({
    mutationFn: () => sendFeedback(bookingId, { rating: Number(rating), ...(remark && { remark }) }),
    onSuccess: (said) => queryClient.setQueryData(feedbackQuery(bookingId).queryKey, said),
  });
  if (data?.state === 'sent') return <p className={cards.quiet}>{text('sent')}</p>;
  if (data?.state !== 'open') return null;
  const submit = () => {
    setIsMissing(rating === '');
    if (rating !== '') send.mutate();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Radio.Group
        label={text('ask')}
        description={text('askHint')}
        value={rating}
        onChange={setRating}
        error={isMissing && rating === '' ? text('ratingMissing') : undefined}
      >
        <Group mt="xs">
          {[1, 2, 3, 4, 5].map((value) => (
            <Radio key={value} value={String(value)} label={String(value)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        mt="sm"
        label={text('remark')}
        rows={3}
        maxLength={1000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <FormError error={send.error} />
      <Button type="submit" mt="sm" loading={send.isPending}>
        {text('send')}
      </Button>
    </form>
  );
}
