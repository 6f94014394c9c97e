import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DoorPage } from '../sign-in/door-page.js';
import { FormError } from '../ui/form-error.js';
import { TextLink } from '../ui/links.js';
import { text } from './messages.js';
import { resumeMail, stopMail } from './preferences-data.js';

const LEADS = { asked: text('stopLead'), stopped: text('stopped'), resumed: text('resumed') };
const WORDS = { MAIL_NOT_KNOWN: text('notKnown') };

/** Where the link of a message leads: nothing happens before the button is pressed, since mail scanners open links. */
export function StopMailPage() {
  const { messageId } = useParams({ from: '/stop-mail/$messageId' });
  const change = useMutation({
    mutationFn: async (to: 'stopped' | 'resumed') => {
      await (to === 'stopped' ? stopMail(messageId) : resumeMail(messageId));
      return to;
    },
  });
  const isStopped = change.data === 'stopped';
  return (
    <DoorPage title={text(isStopped ? 'stoppedTitle' : 'stopTitle')} lead={LEADS[change.data ?? 'asked']}>
      <Stack align="flex-start">
        <FormError error={change.error} words={WORDS} />
        <Button
          variant={isStopped ? 'default' : 'filled'}
          loading={change.isPending}
          onClick={() => change.mutate(isStopped ? 'resumed' : 'stopped')}
        >
          {text(isStopped ? 'resume' : 'stop')}
        </Button>
        <Text>
          <TextLink to="/profile">{text('toProfile')}</TextLink>
        </Text>
      </Stack>
    </DoorPage>
  );
}
