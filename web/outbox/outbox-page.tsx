import { NativeSelect } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { isOneOf } from '../text/search-values.js';
import { MessageDialog } from './message-dialog.js';
import { MessageTable } from './message-table.js';
import { text } from './messages.js';
import { type Filter, FILTERS, type Message, outboxQuery } from './outbox-data.js';
import { OutboxTiles } from './outbox-tiles.js';
import { TestButton } from './test-button.js';

/** What was written to whom, and what became of it. */
export function OutboxPage() {
  const { status } = useSearch({ from: '/signed-in/outbox' });
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} actions={<TestButton />} />
      <OutboxTiles />
      <NativeSelect
        label={text('which')}
        maw="18rem"
        my="md"
        value={status ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            to: '/outbox',
            search: isOneOf(FILTERS, value) ? { status: value } : {},
            resetScroll: false,
          })
        }
        data={[{ value: '', label: text('all') }, ...FILTERS.map((value) => ({ value, label: text(value) }))]}
      />
      <Messages key={status ?? ''} {...(status && { status })} />
    </>
  );
}

function Messages({ status }: { status?: Filter }) {
  const list = useSuspenseInfiniteQuery(outboxQuery(status));
  const [read, setRead] = useState<Message | null>(null);
  const messages = list.data.pages.flatMap(({ items }) => items);
  if (messages.length === 0) {
    return (
      <EmptyState icon={Mail} title={text('none')}>
        {text(status ? 'noneSuch' : 'noneAtAll')}
      </EmptyState>
    );
  }
  return (
    <>
      <MessageTable
        messages={messages}
        onRead={setRead}
        hasMore={list.hasNextPage}
        isLoadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {read && <MessageDialog message={read} onClose={() => setRead(null)} />}
    </>
  );
}
