import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { isOneOf } from '../text/search-values.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { FormError } from '../ui/form-error.js';
import { TextLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { answerOf, DeliveryLog } from './delivery-log.js';
import { eventWords, text } from './messages.js';
import { SecretDialog } from './secret-dialog.js';
import { WebhookDialog } from './webhook-dialog.js';
import {
  makeSecret,
  removeWebhook,
  sendTest,
  STATES,
  type Webhook,
  WEBHOOKS_KEY,
  webhooksQuery,
} from './webhooks-data.js';
import { WebhookState } from './webhooks-page.js';

const WORDS = { WEBHOOK_NOT_FOUND: text('gone') };

/** One webhook: what it is told, whether that arrives, and the log. */
export function WebhookPage() {
  const { webhookId } = useParams({ from: '/signed-in/webhooks/$webhookId' });
  const { status } = useSearch({ from: '/signed-in/webhooks/$webhookId' });
  const navigate = useNavigate({ from: '/webhooks/$webhookId' });
  const { items } = useSuspenseQuery(webhooksQuery).data;
  const logId = useId();
  const webhook = items.find(({ id }) => id === webhookId);
  const back = (
    <TextLink to="/webhooks" size="sm">
      {text('back')}
    </TextLink>
  );
  if (!webhook)
    return (
      <>
        {back}
        <PageHeader title={text('title')} />
        <EmptyState>{text('gone')}</EmptyState>
      </>
    );
  return (
    <>
      {back}
      <PageHeader title={webhook.name} lead={webhook.url} />
      <WebhookState webhook={webhook} />
      {webhook.status === 'failing' && (
        <Text mt="xs" maw="40rem">
          {text('failingWhat')}
        </Text>
      )}
      <Text mt="sm">{webhook.events.map((event) => eventWords(event)).join(' · ')}</Text>
      {webhook.previousSecretUntil && (
        <Text size="sm" c="dimmed">
          {text('previousUntil', { when: dayAndTime(webhook.previousSecretUntil) })}
        </Text>
      )}
      <Acts webhook={webhook} />
      {/* Not beside its heading: the table needs the whole width. */}
      <section aria-labelledby={logId}>
        <Title order={2} size="h3" id={logId} mt="xl">
          {text('logTitle')}
        </Title>
        <Text size="sm" c="dimmed" mb="md">
          {text('logLead')}
        </Text>
        <NativeSelect
          label={text('which')}
          maw="18rem"
          mb="md"
          value={status ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: isOneOf(STATES, value) ? { status: value } : {}, resetScroll: false })
          }
          data={[
            { value: '', label: text('all') },
            ...STATES.map((value) => ({ value, label: text(value) })),
          ]}
        />
        <DeliveryLog key={status ?? ''} webhookId={webhookId} {...(status && { status })} />
      </section>
    </>
  );
}

type Asked = 'change' | 'rotate' | 'remove';

function Acts({ webhook }: { webhook: Webhook }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { id, name } = webhook;
  const look = () => queryClient.invalidateQueries({ queryKey: WEBHOOKS_KEY });
  const test = useMutation({
    mutationFn: () => sendTest(id),
    onSuccess: async ({ status, lastAttempt }) => {
      if (status === 'delivered') toast(text('testDone', { status: String(lastAttempt?.httpStatus ?? '') }));
      await look();
    },
  });
  const rotate = useMutation({
    mutationFn: () => makeSecret(id),
    onSuccess: async (made) => {
      setAsked(null);
      setSecret(made.secret);
      await look();
    },
  });
  const remove = useMutation({
    mutationFn: () => removeWebhook(id),
    onSuccess: async () => {
      toast(text('removedNow', { name }));
      await navigate({ to: '/webhooks' });
      await look();
    },
  });
  const close = () => setAsked(null);
  return (
    <>
      <Group gap="sm" my="md">
        <Button loading={test.isPending} onClick={() => test.mutate()}>
          {text('test')}
        </Button>
        <Button variant="default" onClick={() => setAsked('change')}>
          {text('change')}
        </Button>
        <Button variant="default" onClick={() => setAsked('rotate')}>
          {text('rotate')}
        </Button>
        <Button variant="default" onClick={() => setAsked('remove')}>
          {text('remove')}
        </Button>
      </Group>
      <FormError error={test.error} words={WORDS} />
      {test.data && test.data.status !== 'delivered' && (
        <Notice tone="late" title={text('testFailed')} isLoud>
          {test.data.lastAttempt && answerOf(test.data.lastAttempt)}
        </Notice>
      )}
      {asked === 'change' && <WebhookDialog webhook={webhook} onClose={close} />}
      {asked === 'rotate' && (
        <ConfirmDialog
          title={text('rotateTitle')}
          isOpen
          confirmLabel={text('rotate')}
          isBusy={rotate.isPending}
          error={rotate.error}
          words={WORDS}
          onConfirm={() => rotate.mutate()}
          onClose={close}
        >
          {text('rotateWhat')}
        </ConfirmDialog>
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          title={text('removeTitle', { name })}
          isOpen
          isDestructive
          confirmLabel={text('remove')}
          isBusy={remove.isPending}
          error={remove.error}
          words={WORDS}
          onConfirm={() => remove.mutate()}
          onClose={close}
        >
          {text('removeWhat')}
        </ConfirmDialog>
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
