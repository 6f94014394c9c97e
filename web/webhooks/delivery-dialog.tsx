import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dayAndTime } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorState } from '../ui/error-state.js';
import { FormError } from '../ui/form-error.js';
import { LoadingState } from '../ui/loading-state.js';
import { answerOf, DeliveryState } from './delivery-log.js';
import { eventWords, text } from './messages.js';
import { deliveryQuery, sendAgain, WEBHOOKS_KEY } from './webhooks-data.js';
import classes from './webhooks.module.css';

const WORDS = {
  WEBHOOK_DELIVERY_UNDER_WAY: text('againUnderWay'),
  WEBHOOK_DELIVERY_NOT_FOUND: text('deliveryGone'),
};

/** One delivery: its body, and each attempt with what the other side said. */
export function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(deliveryQuery(id));
  const again = useMutation({
    mutationFn: () => sendAgain(id),
    onSuccess: () => {
      onClose();
      toast(text('againDone'));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: WEBHOOKS_KEY }),
  });
  const canBeRepeated = data?.status === 'delivered' || data?.status === 'parked';
  return (
    <Dialog title={data ? eventWords(data.event) : text('detailTitle')} isOpen onClose={onClose}>
      {error && <ErrorState error={error} />}
      {!data && !error && <LoadingState />}
      {data && (
        <>
          <DeliveryState delivery={data} />
          <Text size="sm" c="dimmed" mt="sm" style={{ overflowWrap: 'anywhere' }}>
            {text('messageId')}: {data.messageId}
          </Text>
          <Text fw={650} mt="md">
            {text('body')}
          </Text>
          <pre className={classes.said}>{data.body}</pre>
          <Text fw={650} mt="md">
            {text('attemptsTitle')}
          </Text>
          {data.log.length === 0 && <Text>{text('noAttempt')}</Text>}
          <ol className={classes.attempts}>
            {data.log.map((attempt) => (
              <li key={attempt.at}>
                {dayAndTime(attempt.at)}: {answerOf(attempt)}
                {attempt.answer && (
                  <pre className={classes.said} aria-label={text('said')}>
                    {attempt.answer}
                  </pre>
                )}
              </li>
            ))}
          </ol>
          {canBeRepeated && (
            <>
              <Text size="sm" mt="md">
                {text('againWhat')}
              </Text>
              <FormError error={again.error} words={WORDS} />
              <Group justify="end" mt="sm">
                <Button loading={again.isPending} onClick={() => again.mutate()}>
                  {text('again')}
                </Button>
              </Group>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
