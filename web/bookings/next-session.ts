import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/me.js';
import { myBookingsQuery, type OpenSession } from './bookings-data.js';

/** The next session in which the reader has a seat, of what they booked; null where there is none. */
export const nextAmong = (bookings: readonly OpenSession[], now = new Date()): OpenSession | null =>
  bookings.find(
    ({ booking, attendance, state, endsAt }) =>
      booking?.status === 'booked' && attendance === null && state === 'planned' && new Date(endsAt) > now,
  ) ?? null;

/** Fetches the card of the next session, which most readers never need. */
export const loadNextSession = () => import('./next-session-card.js');

/**
 * Before Home shows: whether there is a next session, and if so its card, so that nothing of the page moves when they come. Home is complete
 * without it: that this fails is no news.
 */
export async function prepareNextSession(queryClient: QueryClient): Promise<void> {
  try {
    const { hasBegun } = await queryClient.ensureQueryData(meQuery);
    if (!hasBegun) return;
    const bookings = await queryClient.ensureQueryData(myBookingsQuery);
    if (nextAmong(bookings)) await loadNextSession();
  } catch {
    // The screen says by itself what it could not load.
  }
}
