import { Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { eventWords, text } from './messages.js';
import { SecretDialog } from './secret-dialog.js';
import { WebhookDialog } from './webhook-dialog.js';
import { type Webhook, webhooksQuery } from './webhooks-data.js';

const TONES: Record<Webhook['status'], Tone> = {
  on: 'done',
  off: 'paused',
  failing: 'late',
  removed: 'ended',
};

/** Whether a webhook is told what happens. */
export function WebhookState({ webhook: { status, failingSince } }: { webhook: Webhook }) {
  return (
    <>
      <StatusBadge tone={TONES[status]}>{text(status)}</StatusBadge>
      {failingSince && (
        <Text size="sm" c="dimmed">
          {text('failingSince', { when: dayAndTime(failingSince) })}
        </Text>
      )}
    </>
  );
}

const COLUMNS: Column<Webhook, string>[] = [
  {
    heading: text('name'),
    cell: ({ id, name, url }) => (
      <>
        <TextLink to="/webhooks/$webhookId" params={{ webhookId: id }} inherit>
          {name}
        </TextLink>
        <Text size="sm" c="dimmed" maw="24rem" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Text>
      </>
    ),
  },
  {
    heading: text('events'),
    cell: ({ events: [first, ...others] }) => (
      <TwoLines
        first={first ? eventWords(first) : ''}
        second={others.map((event) => eventWords(event)).join(' · ')}
      />
    ),
  },
  { heading: text('state'), cell: (webhook) => <WebhookState webhook={webhook} /> },
];

/** The servers that are told what happens here. */
export function WebhooksPage() {
  const { items } = useSuspenseQuery(webhooksQuery).data;
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const add = <Button onClick={() => setAdding(true)}>{text('add')}</Button>;
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} actions={items.length > 0 && add} />
      {items.length === 0 ? (
        <EmptyState icon={WebhookIcon} title={text('none')} action={add}>
          {text('noneWhat')}
        </EmptyState>
      ) : (
        <DataTable caption={text('title')} rows={items} rowKey={({ id }) => id} columns={COLUMNS} />
      )}
      {isAdding && <WebhookDialog onClose={() => setAdding(false)} onSecret={setSecret} />}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
