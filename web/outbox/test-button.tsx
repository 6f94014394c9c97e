import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { outboxStateQuery, sendTestMessage } from './outbox-data.js';

const WORDS = { NO_EMAIL_ADDRESS: text('testNoAddress'), TOO_MANY_TEST_MESSAGES: text('testTooMany') };

/** Writes a test message to whoever presses it. */
export function TestButton() {
  const queryClient = useQueryClient();
  const { sender } = useSuspenseQuery(outboxStateQuery).data;
  const test = useMutation({
    mutationFn: sendTestMessage,
    onSuccess: () => {
      toast(text(sender === null ? 'testKept' : 'testSent'));
      return queryClient.invalidateQueries({ queryKey: ['outbox'] });
    },
  });
  return (
    <div>
      <Button loading={test.isPending} onClick={() => test.mutate()}>
        {text('test')}
      </Button>
      <FormError error={test.error} words={WORDS} />
    </div>
  );
}
