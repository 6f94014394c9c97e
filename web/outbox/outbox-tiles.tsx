import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { dayAndTime, number } from '../text/dates.js';
import { Notice } from '../ui/notice.js';
import { Tile, TileList } from '../ui/tiles.js';
import { text } from './messages.js';
import { outboxStateQuery } from './outbox-data.js';

/** Whether mail is sent at all, how much waits, and what a person has to decide. */
export function OutboxTiles() {
  const { sender, testedAt, email, chat } = useSuspenseQuery(outboxStateQuery).data;
  const waiting = email.waiting + chat.waiting;
  const unconfirmed = email.unconfirmed + chat.unconfirmed;
  const failed = email.failed + chat.failed;
  const [first] = [email, chat].flatMap(({ oldestWaitingAt }) => oldestWaitingAt ?? []).toSorted();
  return (
    <>
      {sender === null ? (
        <Notice tone="waiting" title={text('noServer')}>
          {text('noServerWhat')}
        </Notice>
      ) : (
        <Text mb="md">
          {text('sender', { sender })}{' '}
          {testedAt ? text('tested', { when: dayAndTime(testedAt) }) : text('untested')}
        </Text>
      )}
      <TileList label={text('counts')}>
        <Tile
          number={number(waiting)}
          what={text('waiting')}
          means={first ? text('waitingSince', { when: dayAndTime(first) }) : text('waitingNone')}
        />
        <Tile
          number={number(unconfirmed)}
          what={text('unconfirmed')}
          means={text('unconfirmedMeans')}
          {...(unconfirmed > 0 && { tone: 'late' as const })}
        />
        <Tile
          number={number(failed)}
          what={text('failed')}
          means={text('failedMeans')}
          {...(failed > 0 && { tone: 'late' as const })}
        />
      </TileList>
    </>
  );
}
