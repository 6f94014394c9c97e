import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/parents.js';
import { choicesQuery } from '../profile/queries.js';
import { behavioursQuery, type Place } from './behaviours-data.js';
import { placeAmong } from './places.js';

export const behavioursRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/help/behaviours',
    validateSearch: ({ at }: Record<string, unknown>): { at?: Place } => {
      const place = placeAmong(at);
      return place ? { at: place } : {};
    },
    loader: async ({ context: { queryClient } }) => {
      await Promise.all([
        queryClient.ensureQueryData(behavioursQuery),
        queryClient.ensureQueryData(choicesQuery),
      ]);
    },
    component: lazyRouteComponent(() => import('./behaviours-page.js'), 'BehavioursPage'),
  }),
];
