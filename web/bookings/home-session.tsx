import { useQuery } from '@tanstack/react-query';
import { Card } from '../ui/card.js';
import { TextLink } from '../ui/links.js';
import { myBookingsQuery } from './bookings-data.js';
import { text } from './messages.js';
import { isOver, placeWords, whenWords } from './session-words.js';

/** On Home: the next session in which the reader has a seat. */
export function HomeSession() {
  // Home is complete without it: nobody waits for it, and its failure is no news.
  const { data = [] } = useQuery(myBookingsQuery);
  const next = data.find(
    ({ booking, attendance, state, endsAt }) =>
      booking?.status === 'booked' && attendance === null && state === 'planned' && !isOver(endsAt),
  );
  if (!next) return null;
  return (
    <Card title={text('nextSession')}>
      <p>
        <strong>{next.title}</strong>
        <br />
        {whenWords(next)}
        <br />
        {placeWords(next)}
      </p>
      <TextLink to="/workshops">{text('allOfThem')}</TextLink>
    </Card>
  );
}
