import { useInfiniteQuery } from '@tanstack/react-query';
import { Card } from '../ui/card.js';
import cards from '../ui/card-list.module.css';
import { TextLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { lineBookingsQuery } from './bookings-data.js';
import { text } from './messages.js';
import { whenWords } from './session-words.js';

/** Who of the reader's line is in a session soon, so that shifts can be planned round it; nothing where nobody is. */
export function LineBookingsCard() {
  const list = useInfiniteQuery(lineBookingsQuery);
  const bookings = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (bookings.length === 0) return null;
  return (
    <Card title={text('lineTitle')}>
      <ul className={cards.list}>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <strong>
              <TextLink to="/team/$personId" params={{ personId: booking.person.id }}>
                {booking.person.name}
              </TextLink>
            </strong>
            <p className={cards.plain}>
              {booking.title}
              {booking.status === 'waiting' && ` · ${text('lineWaits')}`}
            </p>
            <p className={cards.quiet}>{whenWords(booking)}</p>
            <p className={cards.quiet}>{booking.room ?? text('online')}</p>
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </Card>
  );
}
