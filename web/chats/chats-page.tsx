import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { ChatDialog } from './chat-dialog.js';
import { type Chat, chatsQuery } from './chats-data.js';
import { text } from './messages.js';
import { OpenChat } from './open-chat.js';
import { text as ownText } from './own-messages.js';

const TONES: Record<Chat['status'], Tone> = { on: 'done', off: 'paused', broken: 'late', removed: 'ended' };

const columns = (onOpen: (chat: Chat) => void): Column<Chat, string>[] => [
  {
    heading: text('name'),
    cell: ({ name, kind, address }) => <TwoLines first={name} second={`${ownText(kind)} · ${address}`} />,
  },
  { heading: text('department'), cell: ({ department }) => department.name },
  {
    heading: text('state'),
    cell: ({ status }) => <StatusBadge tone={TONES[status]}>{text(status)}</StatusBadge>,
  },
  {
    heading: text('acts'),
    cell: (chat) => (
      <Button
        variant="default"
        size="compact-md"
        aria-label={text('openOne', { name: chat.name })}
        onClick={() => onOpen(chat)}
      >
        {text('open')}
      </Button>
    ),
  },
];

/** The channels in which departments get the tip of the month. */
export function ChatsPage() {
  const { items } = useSuspenseQuery(chatsQuery).data;
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const add = <Button onClick={() => setAdding(true)}>{text('add')}</Button>;
  const open = items.find(({ id }) => id === openId);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} actions={items.length > 0 && add} />
      {items.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={text('none')} action={add}>
          {text('noneWhat')}
        </EmptyState>
      ) : (
        <DataTable
          caption={text('title')}
          rows={items}
          rowKey={({ id }) => id}
          columns={columns(({ id }) => setOpenId(id))}
        />
      )}
      {isAdding && <ChatDialog onClose={() => setAdding(false)} />}
      {open && <OpenChat chat={open} onClose={() => setOpenId(null)} />}
    </>
  );
}
