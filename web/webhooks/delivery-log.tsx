import { Button, Text } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndTime } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { DeliveryDialog } from './delivery-dialog.js';
import { eventWords, text } from './messages.js';
import { type Attempt, deliveriesQuery, type Delivery, type State } from './webhooks-data.js';

const TONES: Record<Delivery['status'], Tone> = {
  planned: 'waiting',
  claimed: 'open',
  delivered: 'done',
  parked: 'late',
  dropped: 'ended',
};

/** What came of an attempt, in words. */
export function answerOf({ httpStatus, failure, durationMs }: Attempt): string {
  if (httpStatus !== null) return text('status', { status: String(httpStatus), ms: durationMs });
  return text(failure === 'dropped' || failure === null ? 'dropped-connection' : failure);
}

export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const { status, attempts, nextAttemptAt } = delivery;
  const more = [
    attempts > 0 && text('attempts', { count: attempts }),
    attempts > 0 && nextAttemptAt && text('next', { when: dayAndTime(nextAttemptAt) }),
  ];
  return (
    <>
      <StatusBadge tone={TONES[status]}>{text(status)}</StatusBadge>
      <Text size="sm" c="dimmed">
        {more.filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

const columns = (onOpen: (delivery: Delivery) => void): Column<Delivery, string>[] => [
  { heading: text('when'), cell: ({ createdAt }) => dayAndTime(createdAt) },
  {
    heading: text('what'),
    cell: ({ event }) => <TwoLines first={eventWords(event)} second={event} />,
  },
  { heading: text('state'), cell: (delivery) => <DeliveryState delivery={delivery} /> },
  { heading: text('answer'), cell: ({ lastAttempt }) => (lastAttempt ? answerOf(lastAttempt) : '') },
  {
    heading: text('open'),
    cell: (delivery) => (
      <Button
        variant="default"
        size="compact-md"
        aria-label={text('openOne', {
          name: `${eventWords(delivery.event)}, ${dayAndTime(delivery.createdAt)}`,
        })}
        onClick={() => onOpen(delivery)}
      >
        {text('open')}
      </Button>
    ),
  },
];

/** What was sent to a webhook and what came back. */
export function DeliveryLog({ webhookId, status }: { webhookId: string; status?: State }) {
  const list = useSuspenseInfiniteQuery(deliveriesQuery(webhookId, status));
  const [opened, setOpened] = useState<Delivery | null>(null);
  const deliveries = list.data.pages.flatMap(({ items }) => items);
  if (deliveries.length === 0)
    return status ? (
      <EmptyState>{text('logNoneSuch')}</EmptyState>
    ) : (
      <EmptyState title={text('logNone')}>{text('logNoneWhat')}</EmptyState>
    );
  return (
    <>
      <DataTable
        caption={text('logTable')}
        rows={deliveries}
        rowKey={({ id }) => id}
        columns={columns(setOpened)}
        hasMore={list.hasNextPage}
        isLoadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {opened && <DeliveryDialog id={opened.id} onClose={() => setOpened(null)} />}
    </>
  );
}
