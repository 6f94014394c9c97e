import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { myBookingsQuery } from './bookings-data.js';
import { loadNextSession, nextAmong } from './next-session.js';

const NextSessionCard = lazy(async () => ({ default: (await loadNextSession()).NextSessionCard }));

/** On Home: the next session in which the reader has a seat; its card is loaded only where there is one. */
export function HomeSession() {
  // Home is complete without it: its failure is no news.
  const { data = [] } = useQuery(myBookingsQuery);
  const next = nextAmong(data);
  if (!next) return null;
  return (
    <Suspense>
      <NextSessionCard session={next} />
    </Suspense>
  );
}
