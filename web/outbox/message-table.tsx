import { Button, Text } from '@mantine/core';
import { dayAndTime } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { TextLink } from '../ui/links.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import { isOneOf } from '../text/search-values.js';
import { kindWords, reason, text } from './messages.js';
import type { Message, MessageStatus } from './outbox-data.js';

const TONES: Record<MessageStatus, Tone> = {
  planned: 'waiting',
  claimed: 'open',
  handing: 'open',
  sent: 'done',
  failed: 'late',
  unconfirmed: 'late',
  expired: 'ended',
  suppressed: 'ended',
};

/** A state in words, with what lies behind it. */
export function MessageState({ message }: { message: Message }) {
  const { status, attempts, nextAttemptAt } = message;
  const isTried = attempts > 0 && TONES[status] !== 'ended';
  const more = [
    message.reason && reason(message.reason),
    isTried && text('attempts', { count: attempts }),
    isTried && nextAttemptAt && text('next', { when: dayAndTime(nextAttemptAt) }),
  ].filter(Boolean);
  return (
    <>
      <StatusBadge tone={TONES[status]}>{text(status)}</StatusBadge>
      <Text size="sm" c="dimmed" maw="22rem">
        {more.join(' · ')}
      </Text>
    </>
  );
}

const KINDS = ['test', 'invitation', 'seat-invitation', 'digest', 'tip-post'] as const;

/** What a message is called in lists. */
export const subjectOf = ({ subject }: Message) => subject ?? text('erased');

/** Whom it is for: a person, or the chat of a department. */
export const nameOf = ({ person, chat }: Message) => person?.name ?? chat?.name ?? text('erased');

/** What carries it. */
function wayOf({ chat }: Message): string {
  if (!chat) return text('byMail');
  return text(chat.service === 'slack' ? 'bySlack' : 'byTeams');
}

const columns = (onRead: (message: Message) => void): Column<Message, string>[] => [
  { heading: text('when'), cell: ({ createdAt }) => dayAndTime(createdAt) },
  {
    heading: text('whom'),
    cell: (message) => (
      <>
        {message.person ? (
          <TextLink to="/people/$personId" params={{ personId: message.person.id }} inherit>
            {message.person.name}
          </TextLink>
        ) : (
          nameOf(message)
        )}
        <Text size="sm" c="dimmed">
          {wayOf(message)}
        </Text>
      </>
    ),
  },
  {
    heading: text('what'),
    cell: (message) => (
      <TwoLines
        first={subjectOf(message)}
        second={isOneOf(KINDS, message.kind) ? kindWords(message.kind) : message.kind}
      />
    ),
  },
  { heading: text('state'), cell: (message) => <MessageState message={message} /> },
  {
    heading: text('open'),
    cell: (message) => (
      <Button
        variant="default"
        size="compact-md"
        aria-label={text('openOne', { subject: subjectOf(message), name: nameOf(message) })}
        onClick={() => onRead(message)}
      >
        {text('open')}
      </Button>
    ),
  },
];

interface Props {
  messages: Message[];
  onRead: (message: Message) => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Messages with their states; each can be read. */
export function MessageTable({ messages, onRead, ...more }: Props) {
  return (
    <DataTable
      caption={text('title')}
      rows={messages}
      rowKey={({ id }) => id}
      columns={columns(onRead)}
      {...more}
    />
  );
}
