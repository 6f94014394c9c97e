import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Choices = View<'ProfileView'>;

/** The reader's language and time zone. */
export const choicesQuery = queryOptions({
  queryKey: ['me', 'profile'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/profile', { signal })),
});

/** Where the reader is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/sessions', { signal })),
});

/** Whether the reader has an address for their calendar. */
export const calendarFeedQuery = queryOptions({
  queryKey: ['me', 'calendar-feed'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/calendar-feed', { signal })),
});
