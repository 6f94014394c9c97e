import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ownChatQuery } from '../chats/chats-data.js';
import { signedInRoute } from '../app/parents.js';
import { preferencesQuery } from '../notice-preferences/preferences-data.js';
import { calendarFeedQuery, choicesQuery, sessionsQuery } from './queries.js';

export const profileRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/profile',
    loader: ({ context: { queryClient } }) =>
      Promise.all([
        queryClient.ensureQueryData(choicesQuery),
        queryClient.ensureQueryData(preferencesQuery),
        queryClient.ensureQueryData(calendarFeedQuery),
        queryClient.ensureQueryData(ownChatQuery),
        queryClient.fetchQuery(sessionsQuery),
      ]),
    component: lazyRouteComponent(() => import('./profile-page.js'), 'ProfilePage'),
  }),
];
